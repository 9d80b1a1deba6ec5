import { useState } from 'react';
import { useRanking, type Period } from '../../api/board.ts';
import type { BoardRanking, RankingRow } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Section } from '../../shared/Section.tsx';
import type { RankingSort } from './ranking-figures.ts';
import { RankingMeanings } from './RankingMeanings.tsx';
import { RankingTable } from './RankingTable.tsx';

const GROUPS = ['CITY', 'COUNTY'] as const;

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
  const [sort, setSort] = useState<RankingSort>({ by: 'rank', isDescending: false });
  if (rows.length === 0) return <EmptyState text={t('board:ranking.none')} />;
  return (
    <>
      {GROUPS.map((group) => ({ group, members: rows.filter((row) => row.group === group) }))
        .filter(({ members }) => members.length > 0)
        .map(({ group, members }) => (
          <RankingTable
            key={group}
            of={of}
            name={t(`board:ranking.group.${group}`)}
            rows={members}
            sort={sort}
            onSort={setSort}
          />
        ))}
      <RankingMeanings rule={of.rule} />
    </>
  );
}
