import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { useCoverage } from '../../api/board.ts';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { LiaisonCoverage } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { keysetQuery } from '../../shared/list/keyset-query.ts';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import css from './CoveragePage.module.css';

type Counts = Pick<LiaisonCoverage, 'total' | 'served' | 'late'>;

/** Which 规上 enterprises somebody serves, by region, and those that no one does. */
export function CoveragePage() {
  const { t } = useTexts();
  const { data, error, refetch } = useCoverage();
  if (error) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const share = ({ total, served }: Counts) => (total === 0 ? '–' : `${Math.floor((served / total) * 100)}%`);
  return (
    <Content>
      <PageHeader title={t('coverage:title')} subtitle={`${data.served} / ${data.total} · ${share(data)}`} />
      {data.total === 0 ? <EmptyState text={t('coverage:none')} /> : <Regions of={data.regions} share={share} />}
      <Unserved />
    </Content>
  );
}

function Regions({
  of: regions,
  share,
}: {
  readonly of: LiaisonCoverage['regions'];
  readonly share: (counts: Counts) => string;
}) {
  const { t } = useTexts();
  const columns = [
    ...(['coverage:region', 'coverage:total', 'coverage:served'] as const),
    ...(['coverage:share', 'coverage:gaps', 'coverage:late'] as const),
  ];
  return (
    <div className={css.scroller} tabIndex={0} role="group" aria-label={t('coverage:title')}>
      <table className={css.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {regions.map((counts) => (
            <tr key={counts.region.id}>
              <th scope="row">{counts.region.name}</th>
              {[counts.total, counts.served, share(counts), counts.total - counts.served, counts.late].map(
                (figure, i) => (
                  <td key={columns[i]}>{figure}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Unserved() {
  const { t } = useTexts();
  const [params, change] = useSearchChanges();
  const onlyLate = params.get('late') === 'true';
  const late = onlyLate ? { late: true } : {};
  const query = useInfiniteQuery(
    keysetQuery({
      queryKey: keys.reference('unserved', onlyLate),
      read: (cursor) =>
        read(api.GET('/api/v1/assignments/unserved', { params: { query: { ...late, ...(cursor && { cursor }) } } })),
    }),
  );
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('coverage:gaps')}>
      <Chips
        label={t('coverage:gaps')}
        value={onlyLate ? 'late' : 'all'}
        onChange={(chosen) => change({ late: chosen === 'late' ? 'true' : undefined })}
        options={[
          { value: 'all', label: t('coverage:all') },
          { value: 'late', label: t('coverage:onlyLate') },
        ]}
      />
      {error && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && <EmptyState text={t('coverage:noGaps')} />}
      <ul>
        {items.map(({ party, since, late: isLate }) => (
          <li key={party.id}>
            <Link to={`/parties/${party.id}`}>{party.name}</Link>（{party.region.name}）· {t('coverage:since')}{' '}
            <Time at={since} /> {isLate && <Tag color="red">{t('coverage:lateTag')}</Tag>}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {t('common:loadMore')}
        </Button>
      )}
    </Section>
  );
}
