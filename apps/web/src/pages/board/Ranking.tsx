import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRanking, type Period } from '../../api/board.ts';
import type { BoardRanking, RankingRow } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FigureLink } from '../../shared/board/FigureLink.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Section } from '../../shared/Section.tsx';
import { rankedOrders, worstFirst } from './period-figures.ts';
import css from './BoardPage.module.css';

const SHOWN_AT_FIRST = 10;
const GROUPS = ['CITY', 'COUNTY'] as const;
const BEFORE_ORDERS = ['tasks', 'claimedInTime', 'submitted', 'late', 'reworked', 'solved', 'satisfied'] as const;
const ORDERS = ['blue', 'yellow', 'red'] as const;
const COUNTS = [...BEFORE_ORDERS, ...ORDERS, 'points'] as const;

/** 单位排名: how units did in the period, the city's departments and those of the counties each among themselves. */
export function Ranking({ period, q }: { readonly period: Period; readonly q: string }) {
  const { t } = useTexts();
  const { data, error, refetch } = useRanking(period);
  return (
    <Section title={t('board:ranking.title')} extra={t(`board:period.${period}`)}>
      {error && !data && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={6} />}
      {data && <Groups of={data} rows={data.items.filter((row) => row.unit.name.includes(q.trim()))} />}
    </Section>
  );
}

function Groups({ of, rows }: { readonly of: BoardRanking; readonly rows: readonly RankingRow[] }) {
  const { t } = useTexts();
  if (rows.length === 0) return <EmptyState text={t('board:ranking.none')} />;
  return GROUPS.map((group) => ({ group, members: rows.filter((row) => row.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => <Group key={group} of={of} name={t(`board:ranking.group.${group}`)} rows={members} />);
}

interface GroupProps {
  readonly of: BoardRanking;
  readonly name: string;
  readonly rows: readonly RankingRow[];
}

function Group({ of, name: groupName, rows }: GroupProps) {
  const { t } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const [isUpsideDown, setIsUpsideDown] = useState(false);
  return (
    <>
      <div className={css.scroller} tabIndex={0} role="group" aria-label={groupName}>
        <table className={css.table}>
          <caption className={css.caption}>{groupName}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort={isUpsideDown ? 'descending' : 'ascending'}>
                <Button type="text" size="small" onClick={() => setIsUpsideDown(!isUpsideDown)}>
                  {t('board:ranking.rank')} {isUpsideDown ? <ArrowDownOutlined /> : <ArrowUpOutlined />}
                </Button>
              </th>
              <th scope="col" className={css.wideCell}>
                {t('board:overdue.unit')}
              </th>
              <th scope="col">{t('board:ranking.score')}</th>
              <th scope="col">{t('board:ranking.onTimeRate')}</th>
              {COUNTS.map((name) => (
                <th key={name} scope="col">
                  {t(`board:ranking.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(isUpsideDown ? worstFirst(rows) : rows).slice(0, showsAll ? rows.length : SHOWN_AT_FIRST).map((row) => (
              <tr key={row.unit.id}>
                <td>{row.rank ?? '–'}</td>
                <th scope="row" className={css.wideCell}>
                  <Link to={`/cases?open=true&unitId=${row.unit.id}`}>{row.unit.name}</Link>
                </th>
                <td>{row.score ?? '–'}</td>
                <td>{row.onTimeRate === null ? '–' : `${Math.round(row.onTimeRate * 100)}%`}</td>
                {BEFORE_ORDERS.map((name) => (
                  <Count key={name} of={row[name]} />
                ))}
                {ORDERS.map((name) => (
                  <td key={name}>
                    <FigureLink
                      {...rankedOrders(row, name, of)}
                      label={`${row.unit.name} ${t(`board:ranking.${name}`)}`}
                    />
                  </td>
                ))}
                <Count of={row.points} />
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

function Count({ of }: { readonly of: number }) {
  return <td className={of === 0 ? css.faint : undefined}>{of}</td>;
}
