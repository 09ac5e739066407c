// Text without a browser: its width from a table of the font's advances.

export const reserve = 1.1; // who opens a picture may have another font

// measurer returns measure(text, bold, size). The table has each character's advance, as a part of the type's size.
export function measurer({regular, bold}) {
  return (text, isBold, size = 12) => {
    const table = isBold ? bold : regular;
    let width = 0;
    for (const character of text) width += table[character] ?? .6;
    return width * size * reserve;
  };
}

// wrap breaks a text into lines, and cuts what the last one has no room for.
export function wrap(text, width, most, measure) {
  const lines = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (!lines.length) lines.push(word);
    else if (measure(longer) <= width || lines.length === most && measure(lines[most - 1]) > width) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(word);
    else { lines[most - 1] = longer; break; }
  }
  return lines.map(line => cut(line, width, measure)).filter(Boolean);
}

function cut(line, width, measure) {
  if (measure(line) <= width) return line;
  const letters = Array.from(line);
  let low = 0, high = letters.length;
  const short = n => `${letters.slice(0, n).join('').trimEnd()}…`;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (measure(short(middle)) <= width) low = middle; else high = middle;
  }
  return short(low);
}
