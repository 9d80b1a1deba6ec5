import { useSearchParams } from 'react-router';
import { listRankedTasks, type RankedTasksFilter } from '../../api/board.ts';
import { keys } from '../../api/keys.ts';
import { useUnits } from '../../api/reference.ts';
import { NotFoundPage } from '../../app/NotFoundPage.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import { KeysetList } from '../../shared/list/KeysetList.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { readRankedTasks } from './ranked-tasks-search.ts';
import { RankedTaskCard } from './RankedTaskCard.tsx';

/** The tasks behind a figure of the ranking: exactly those that it counts, closed ones included. */
export function BoardTasksPage() {
  const [params] = useSearchParams();
  const filter = readRankedTasks(params);
  return filter ? <Listed filter={filter} /> : <NotFoundPage />;
}

function Listed({ filter }: { readonly filter: RankedTasksFilter }) {
  const { t } = useTexts();
  const { data: units } = useUnits();
  const unit = units?.find(({ id }) => id === filter.unitId)?.name ?? t('board:overdue.unit');
  const name = t(`board:ranking.${filter.figure}`);
  return (
    <Content>
      <PageHeader
        title={t('board:ranking.tasksTitle', { unit, name })}
        back="/board"
        subtitle={
          <>
            <Time at={filter.from} style="date" /> – <Time at={filter.to} style="date" /> ·{' '}
            {t(`board:ranking.means.${filter.figure}`)}
          </>
        }
      />
      <KeysetList
        label={name}
        queryKey={keys.tasks.list({ ranked: filter })}
        read={(cursor) => listRankedTasks(filter, cursor)}
        renderItem={(task) => <RankedTaskCard of={task} />}
        empty={<EmptyState text={t('board:ranking.tasksNone')} />}
      />
    </Content>
  );
}
