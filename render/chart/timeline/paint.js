// paint draws shapes on a canvas. So a page has its chart before ECharts could begin, and then a new one at each frame
// of a zoom as one element of ECharts', not as hundreds.
export function paint(ctx, shapes) {
  let font = '';
  const draw = shape => {
    if (shape.type === 'group') return shape.children.forEach(draw);
    if (shape.type !== 'text') return outline(ctx, shape);
    const wanted = fontOf(shape.style);
    if (wanted !== font) ctx.font = font = wanted; // which takes time
    write(ctx, shape.style);
  };
  shapes.forEach(draw);
}

export const fontOf = ({fontWeight, fontSize, fontFamily}) => `${fontWeight} ${fontSize}px ${fontFamily}`;

function write(ctx, {text, x, y, align, fill}) {
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.direction = startsLeft.test(text) ? 'ltr' : 'rtl';
  ctx.fillStyle = fill;
  ctx.fillText(text, x, y);
}

// startsLeft knows texts whose first letter is of no script that is written from right to left.
const startsLeft = /^[^\p{L}]*(?:$|(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L})/u;

const solid = [];

function outline(ctx, {type, shape, style}) {
  ctx.beginPath();
  trace[type](ctx, shape);
  ctx.globalAlpha = style.opacity ?? 1;
  if (style.fill && style.fill !== 'none') {
    ctx.fillStyle = typeof style.fill === 'string' ? style.fill : gradient(ctx, style.fill, boundsOf(type, shape));
    ctx.fill();
  }
  if (style.stroke) {
    ctx.strokeStyle = style.stroke;
    ctx.lineWidth = style.lineWidth ?? 1;
    ctx.setLineDash(style.lineDash || solid);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

const trace = {
  rect(ctx, {x, y, width, height, r}) { if (r) ctx.roundRect(x, y, width, height, r); else ctx.rect(x, y, width, height); },
  hairs(ctx, {boxes}) { for (const [x, y, , height] of boxes) ctx.rect(Math.round(x), y, 1, height); },
  circle(ctx, {cx, cy, r}) { ctx.arc(cx, cy, r, 0, 2 * Math.PI); },
  line(ctx, {x1, y1, x2, y2}) {
    ctx.moveTo(sharp(x1, x1 === x2), sharp(y1, y1 === y2));
    ctx.lineTo(sharp(x2, x1 === x2), sharp(y2, y1 === y2));
  },
  polygon(ctx, {points}) {
    points.forEach(([x, y], k) => { if (k) ctx.lineTo(x, y); else ctx.moveTo(x, y); });
    ctx.closePath();
  },
};

// sharp moves a straight line of one pixel onto its pixels.
const sharp = (at, straight) => straight ? Math.floor(at) + .5 : at;

const boundsOf = (type, shape) =>
  type === 'circle' ? {x: shape.cx - shape.r, y: shape.cy - shape.r, width: 2 * shape.r, height: 2 * shape.r} : shape;

// gradient makes one whose places are shares of the shape's bounds.
function gradient(ctx, fill, {x, y, width, height}) {
  const made = fill.type === 'radial'
    ? ctx.createRadialGradient(x + fill.x * width, y + fill.y * height, 0, x + fill.x * width, y + fill.y * height, fill.r * width)
    : ctx.createLinearGradient(x + fill.x * width, y + fill.y * height, x + fill.x2 * width, y + fill.y2 * height);
  for (const {offset, color} of fill.colorStops) made.addColorStop(offset, color);
  return made;
}
