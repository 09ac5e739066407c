// flatten makes of the layout's shapes a list without groups, scaled and moved, as Go's drawing.go reads it.
export function flatten(shapes, {x = 0, y = 0, scale = 1} = {}) {
  const out = [], length = v => v * scale, point = ([a, b]) => [a * scale + x, b * scale + y];
  const box = ([a, b, w, h]) => [...point([a, b]), length(w), length(h)];
  const put = ({type, shape, style, children}) => {
    if (type === 'group') return children.forEach(put);
    if (style.fill === 'rgba(0,0,0,0)') return; // it is there for the mouse
    const thin = style.lineWidth === 1; // at any scale
    const {fill, stroke, opacity} = style;
    const look = {type, fill, stroke, opacity, width: thin ? 1 : length(style.lineWidth || 0), dash: style.lineDash?.map(length)};
    switch (type) {
      case 'rect': return out.push({...look, boxes: [box([shape.x, shape.y, shape.width, shape.height])], r: length(shape.r || 0)});
      case 'rug': return out.push({...look, boxes: strips(shape).map(box)});
      case 'hairs': return out.push({...look, type: 'rug', boxes: shape.boxes.map(box).map(([a, b, , h]) => [Math.round(a), b, 1, h])});
      case 'circle': return out.push({...look, points: [point([shape.cx, shape.cy])], r: length(shape.r)});
      case 'polygon': return out.push({...look, points: shape.points.map(point)});
      case 'line': {
        const ends = [point([shape.x1, shape.y1]), point([shape.x2, shape.y2])];
        return out.push({...look, points: thin ? ends.map(end => end.map(crisp)) : ends});
      }
      case 'text': return out.push({
        ...look, points: [point([style.x, style.y])], text: style.text, size: length(style.fontSize), bold: style.fontWeight >= 600, align: style.align,
      });
    }
    throw new Error(`a picture has no shape "${type}"`);
  };
  shapes.forEach(put);
  return out;
}

// crisp puts the middle of a thin line on the middle of a pixel.
const crisp = v => Math.floor(v) + .5;

// strips are the columns of a rug; those side by side are one.
function strips({counts, columns, above, most, x, y, height}) {
  const boxes = [];
  for (let k = 0, last = -2; k < counts.length; k++) {
    if (!(counts[k] > above && counts[k] <= most)) continue;
    if (last === k - 1) boxes[boxes.length - 1][2] += columns;
    else boxes.push([x + k * columns, y, columns, height]);
    last = k;
  }
  return boxes;
}
