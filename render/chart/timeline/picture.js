import {lightTheme} from './themes.js';

// picture promises what is in view, drawn by ECharts as the option says: as SVG, or as PNG in a data: address.
export async function picture(kind, option, scene) {
  const {dateline: _, ...rest} = option, {box, width} = scene, height = scene.strip.top, {init} = await load();
  const [ground, ...lanes] = known(scene.shapes({strip: false, theme: {...lightTheme, font: scene.theme.font}}));
  const svg = kind === 'svg';
  const chart = svg ? init(null, null, {renderer: 'svg', ssr: true, width, height}) : init(document.createElement('canvas'), null, {width, height});
  chart.setOption({...rest, backgroundColor: lightTheme.paper});
  chart.setOption({
    grid: {left: box.left, right: width - box.right, top: box.top, bottom: height - box.top - box.height},
    dataZoom: [{start: 100 * scene.start, end: 100 * scene.end}],
    series: [
      {name: 'ground', renderItem: () => ground},
      {name: 'events', data: lanes.map((_, k) => [k]), renderItem: ({dataIndex}) => lanes[dataIndex]},
    ],
  });
  const drawn = svg ? chart.renderToSVGString() : chart.getDataURL({type: 'png', pixelRatio: 2, backgroundColor: lightTheme.paper});
  chart.dispose();
  return drawn;
}

// known makes of gridlines what ECharts has a shape for.
const known = shapes => shapes.map(shape => {
  if (shape.type === 'group') return {...shape, children: known(shape.children)};
  if (shape.type !== 'hairs') return shape;
  return {type: 'group', children: shape.shape.boxes.map(([x, y, , height]) => ({type: 'rect', shape: {x: Math.round(x), y, width: 1, height}, style: shape.style}))};
});

// load runs ECharts when it is first needed: it takes longer to begin than a chart takes to paint. A page carries it
// packed, gzip in base64, behind its licence notices.
async function load() {
  if (!globalThis.dateline.echarts) {
    const packed = document.querySelector('script[data-echarts]').textContent;
    const bytes = Uint8Array.from(atob(packed.slice(packed.lastIndexOf('\n') + 1)), letter => letter.charCodeAt(0));
    const script = document.createElement('script');
    script.textContent = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
    document.head.append(script);
    script.remove();
  }
  return globalThis.dateline.echarts;
}
