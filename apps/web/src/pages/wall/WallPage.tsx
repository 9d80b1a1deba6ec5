import { CloseOutlined } from '@ant-design/icons';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useOverdueBoard, useSummary, useTrend } from '../../api/board.ts';
import { usePageTitle } from '../../app/use-page-title.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { LiveState } from '../../live/LiveState.tsx';
import { useLatestOrders } from '../../shared/board/use-latest-orders.ts';
import { Clock } from './Clock.tsx';
import { WallFigures } from './WallFigures.tsx';
import { WallOrders } from './WallOrders.tsx';
import css from './WallPage.module.css';
import { WallRegions } from './WallRegions.tsx';
import { WallUnits } from './WallUnits.tsx';

const TrendChart = lazy(async () => ({ default: (await import('../../shared/board/TrendChart.tsx')).TrendChart }));

const INKS = { text: '#c9d6e6', line: '#2b4159', opened: '#7db8ff', closed: '#5fd39a', fontSize: 16 };
const ORDERS_SHOWN = 8;

/** 大屏: everything at a glance from across the room, on one screen, by itself. */
export function WallPage() {
  const { t } = useTexts();
  usePageTitle(t('wall:title'));
  const levels = useSummary('level').data;
  const regions = useSummary('region').data;
  const overdue = useOverdueBoard().data;
  const trend = useTrend('30d').data;
  const { data: orders } = useLatestOrders(ORDERS_SHOWN);
  return (
    <main className={css.wall}>
      <header className={css.head}>
        <h1 className={css.title}>{t('wall:title')}</h1>
        <LiveState />
        <Clock />
        <Link to="/board" className={css.leave} aria-label={t('wall:leave')} title={t('wall:leave')}>
          <CloseOutlined />
        </Link>
      </header>
      <WallFigures total={levels?.total} />
      <div className={css.columns}>
        <section className={css.panel}>
          <h2>{t('wall:regions')}</h2>
          <WallRegions rows={regions?.items ?? []} />
        </section>
        <div className={css.middle}>
          <section className={css.panel}>
            <h2>{t('board:trend.title')}</h2>
            <div className={css.chart}>
              <Suspense>
                <TrendChart points={trend?.items ?? []} inks={INKS} height="100%" />
              </Suspense>
            </div>
          </section>
          <section className={css.panel}>
            <h2>{t('wall:byUnit')}</h2>
            {overdue && <WallUnits of={overdue} />}
          </section>
        </div>
        <section className={css.panel}>
          <h2>{t('board:latest.title')}</h2>
          <WallOrders orders={orders ?? []} />
        </section>
      </div>
    </main>
  );
}
