// What a page needs of ECharts, for the pictures that its readers take away.

import {init, use} from 'echarts/core';
import {CustomChart} from 'echarts/charts';
import {DataZoomInsideComponent, GridComponent} from 'echarts/components';
import {CanvasRenderer, SVGRenderer} from 'echarts/renderers';

use([CustomChart, GridComponent, DataZoomInsideComponent, CanvasRenderer, SVGRenderer]);

globalThis.dateline.echarts = {init};
