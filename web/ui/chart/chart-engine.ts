/** Draws a chart with ECharts. Loaded only when a chart comes into view, with no more of ECharts than bars and lines need. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { SERIES_COLOURS, type ChartModel } from './chart-model.ts';

register([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, SVGRenderer]);

const TYPE = { fontFamily: 'Be Vietnam Pro, system-ui, sans-serif', fontSize: 12, color: '#5f646d' };

/** Below this width the names of more than two series need a second line. */
const NARROW_PX = 480;

/** Room for the names of the series above the drawing. */
function legendHeight(series: number, width: number): number {
  if (series < 2) return 12;
  return series > 2 && width < NARROW_PX ? 58 : 34;
}

function optionOf(model: ChartModel, width: number): EChartsCoreOption {
  const names = {
    type: 'category',
    data: [...model.categories],
    axisLabel: TYPE,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#c9cac5' } },
  };
  const values = {
    type: 'value',
    axisLabel: { ...TYPE, formatter: model.format },
    splitLine: { lineStyle: { color: '#efefec' } },
  };
  const horizontal = model.horizontal ?? false;
  return {
    animation: false,
    color: [...SERIES_COLOURS],
    textStyle: TYPE,
    grid: { left: 4, right: 12, top: legendHeight(model.series.length, width), bottom: 4, containLabel: true },
    legend: {
      show: model.series.length > 1,
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 8,
      textStyle: { ...TYPE, color: '#1d1f23' },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: 'rgba(11,79,108,.06)' } },
      textStyle: { ...TYPE, color: '#1d1f23' },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? model.format(value) : '–'),
    },
    xAxis: horizontal ? values : names,
    yAxis: horizontal ? { ...names, inverse: true } : values,
    series: model.series.map((series) => ({
      name: series.name,
      type: series.kind,
      data: [...series.values],
      ...(series.kind === 'bar' ? { barMaxWidth: 26, barGap: '10%' } : { symbolSize: 6, lineStyle: { width: 2 } }),
    })),
  };
}

export interface DrawnChart {
  readonly update: (model: ChartModel) => void;
  readonly dispose: () => void;
}

/** Draws into `element` and follows its size until disposed. */
export function drawChart(element: HTMLElement, model: ChartModel): DrawnChart {
  const chart = init(element, null, { renderer: 'svg' });
  chart.setOption(optionOf(model, element.clientWidth));
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  return {
    update: (next) => chart.setOption(optionOf(next, element.clientWidth), { notMerge: true }),
    dispose: () => {
      observer.disconnect();
      chart.dispose();
    },
  };
}
