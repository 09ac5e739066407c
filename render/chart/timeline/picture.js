import {lightTheme} from './themes.js';

// picture draws what is in view by ECharts, as the option says: as SVG, or as PNG in a data: address.
export function picture(kind, option, scene) {
  const {dateline: _, ...rest} = option, {box, width} = scene, height = scene.strip.top, {echarts} = load();
  const [ground, ...lanes] = scene.shapes({strip: false, theme: {...lightTheme, font: scene.theme.font}});
  const svg = kind === 'svg';
  const chart = svg ? echarts.init(null, null, {renderer: 'svg', ssr: true, width, height}) : echarts.init(document.createElement('canvas'), null, {width, height});
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

// load runs ECharts when it is first needed. A page carries it as a text, since it takes longer to begin than a chart
// takes to paint.
function load() {
  if (!globalThis.dateline.echarts) {
    const script = document.createElement('script');
    script.textContent = document.querySelector('script[data-echarts]').textContent;
    document.head.append(script);
    script.remove();
  }
  return globalThis.dateline;
}
