import { lazy, Suspense } from 'react';
import { PERIODS, useTrend, type Period } from '../../api/board.ts';
import type { TrendPoint } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FigureLink } from '../../shared/board/FigureLink.tsx';
import { Chips } from '../../shared/case/Chips.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Section } from '../../shared/Section.tsx';
import { TREND_FIGURES, trendFigure } from './period-figures.ts';
import css from './BoardPage.module.css';

const TrendChart = lazy(async () => ({ default: (await import('../../shared/board/TrendChart.tsx')).TrendChart }));

const INKS = { text: '#4a5866', line: '#dbe1e8', opened: '#17508c', closed: '#1d6b3f', fontSize: 12 };
const HEIGHT = 280;

interface Props {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/** 趋势: what came in, what was closed, which orders came out. */
export function Trend({ period, onPeriod }: Props) {
  const { t } = useTexts();
  const { data, error, refetch } = useTrend(period);
  return (
    <Section
      title={t('board:trend.title')}
      extra={
        <Chips
          label={t('board:period.label')}
          options={PERIODS.map((value) => ({ value, label: t(`board:period.${value}`) }))}
          value={period}
          onChange={onPeriod}
        />
      }
    >
      {error && !data && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={6} />}
      {data && (
        <>
          <Suspense fallback={<div style={{ height: HEIGHT }} />}>
            <TrendChart points={data.items} inks={INKS} height={HEIGHT} />
          </Suspense>
          <TrendTable points={data.items} />
        </>
      )}
    </Section>
  );
}

/** The same in figures, for readers who cannot see the picture or want to copy it. */
function TrendTable({ points }: { readonly points: readonly TrendPoint[] }) {
  const { t } = useTexts();
  return (
    <details className={css.details}>
      <summary>{t('board:trend.asTable')}</summary>
      <div className={css.scroller} tabIndex={0} role="group" aria-label={t('board:trend.asTable')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('board:trend.date')}</th>
              {TREND_FIGURES.map((name) => (
                <th key={name} scope="col">
                  {t(`board:trend.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.date}>
                <th scope="row">{point.date}</th>
                {TREND_FIGURES.map((name) => (
                  <td key={name}>
                    <FigureLink {...trendFigure(point, name)} label={`${point.date} ${t(`board:trend.${name}`)}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
