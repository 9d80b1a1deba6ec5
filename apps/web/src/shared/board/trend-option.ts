import type { EChartsCoreOption } from 'echarts/core';
import type { TrendPoint } from '../../api/schema.gen.ts';

/** The names of the series, in the language in use. */
export type TrendNames = Readonly<Record<'opened' | 'closed' | 'blue' | 'yellow' | 'red', string>>;

export interface TrendInks {
  readonly text: string;
  readonly line: string;
  readonly opened: string;
  readonly closed: string;
  /** Of the labels, in px. */
  readonly fontSize: number;
}

const ORDER_INKS = { blue: '#3d82c8', yellow: '#c78a00', red: '#cc3b32' } as const;

/** What tells the colours apart on grey paper: dots, strokes, and a full ground. */
const DECALS = {
  blue: { symbol: 'circle', symbolSize: 0.5, dashArrayX: [[6, 6]], dashArrayY: [6, 0], color: '#ffffffb0' },
  yellow: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: '#ffffffb0' },
  red: null,
} as const;

/** Cases in and out as lines, the orders issued as stacked bars behind them. */
export function trendOption(points: readonly TrendPoint[], names: TrendNames, inks: TrendInks): EChartsCoreOption {
  const valuesOf = (name: keyof TrendNames) => points.map((point) => point[name]);
  const line = (name: 'opened' | 'closed', type: 'solid' | 'dashed') => ({
    type: 'line',
    name: names[name],
    data: valuesOf(name),
    smooth: 0.25,
    smoothMonotone: 'x',
    symbol: 'none',
    lineStyle: { width: 2.5, type },
    itemStyle: { color: inks[name] },
  });
  const bar = (name: keyof typeof ORDER_INKS) => ({
    type: 'bar',
    name: names[name],
    stack: 'orders',
    data: valuesOf(name),
    barMaxWidth: 18,
    itemStyle: { color: ORDER_INKS[name], decal: DECALS[name] },
  });
  // By name: with “inherit” ECharts cannot measure its labels and lets them overlap.
  const { fontFamily } = getComputedStyle(document.body);
  const label = { color: inks.text, fontSize: inks.fontSize };
  return {
    aria: { enabled: false },
    animationDuration: 300,
    textStyle: { ...label, fontFamily },
    grid: { left: 8, right: 8, top: inks.fontSize * 3, bottom: 4, containLabel: true },
    legend: { top: 0, itemWidth: 14, itemHeight: 10, textStyle: label },
    tooltip: { trigger: 'axis', confine: true },
    xAxis: {
      type: 'category',
      data: points.map((point) => point.date.slice(5)),
      axisLabel: label,
      axisLine: { lineStyle: { color: inks.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: label,
      splitLine: { lineStyle: { color: inks.line, opacity: 0.6 } },
    },
    series: [bar('blue'), bar('yellow'), bar('red'), line('opened', 'solid'), line('closed', 'dashed')],
  };
}
