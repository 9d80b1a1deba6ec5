import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { TrendPoint } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { trendOption, type TrendInks } from './trend-option.ts';

register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Props {
  readonly points: readonly TrendPoint[];
  readonly inks: TrendInks;
  readonly height: number | string;
}

/** The picture of a trend; a page loads it lazily and puts the figures beside it as a table. */
export function TrendChart({ points, inks, height }: Props) {
  const { t } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  useEffect(() => {
    const div = place.current;
    if (!div) return;
    const drawn = init(div, null, { renderer: 'svg' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(div);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    const names = {
      opened: t('board:trend.opened'),
      closed: t('board:trend.closed'),
      blue: t('terms:colour.BLUE'),
      yellow: t('terms:colour.YELLOW'),
      red: t('terms:colour.RED'),
    };
    chart.current?.setOption(trendOption(points, names, inks));
  }, [points, inks, t]);
  return <div ref={place} style={{ height }} aria-hidden="true" />;
}
