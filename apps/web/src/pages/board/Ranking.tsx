import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useRanking, type Period } from '../../api/board.ts';
import type { RankingRow } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Section } from '../../shared/Section.tsx';
import css from './BoardPage.module.css';

const SHOWN_AT_FIRST = 10;
const COUNTS = ['tasks', 'claimedInTime', 'submitted', 'reworked', 'blue', 'yellow', 'red', 'points'] as const;

/** 单位排名: how units kept their limits in the period. */
export function Ranking({ period, q }: { readonly period: Period; readonly q: string }) {
  const { t } = useTexts();
  const { data, error, refetch } = useRanking(period);
  return (
    <Section title={t('board:ranking.title')} extra={t(`board:period.${period}`)}>
      {error && !data && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={6} />}
      {data && <Rows rows={data.items.filter((row) => row.unit.name.includes(q.trim()))} />}
    </Section>
  );
}

function Rows({ rows }: { readonly rows: readonly RankingRow[] }) {
  const { t } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const [worstFirst, setWorstFirst] = useState(false);
  if (rows.length === 0) return <EmptyState text={t('board:ranking.none')} />;
  return (
    <>
      <div className={css.scroller} tabIndex={0} role="group" aria-label={t('board:ranking.title')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col" aria-sort={worstFirst ? 'descending' : 'ascending'}>
                <Button type="text" size="small" onClick={() => setWorstFirst(!worstFirst)}>
                  {t('board:ranking.rank')} {worstFirst ? <ArrowDownOutlined /> : <ArrowUpOutlined />}
                </Button>
              </th>
              <th scope="col" className={css.wideCell}>
                {t('board:overdue.unit')}
              </th>
              <th scope="col">{t('board:ranking.onTimeRate')}</th>
              {COUNTS.map((name) => (
                <th key={name} scope="col">
                  {t(`board:ranking.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(worstFirst ? rows.toReversed() : rows).slice(0, showsAll ? rows.length : SHOWN_AT_FIRST).map((row) => (
              <tr key={row.unit.id}>
                <td>{row.rank}</td>
                <th scope="row" className={css.wideCell}>
                  {row.unit.name}
                </th>
                <td>{row.onTimeRate === null ? '–' : `${Math.round(row.onTimeRate * 100)}%`}</td>
                {COUNTS.map((name) => (
                  <td key={name} className={row[name] === 0 ? css.faint : undefined}>
                    {row[name]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN_AT_FIRST && (
        <Button type="link" onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {showsAll ? t('board:showFewer') : t('board:showAll', { count: rows.length })}
        </Button>
      )}
    </>
  );
}
