import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { keys } from '../../api/keys.ts';
import { readOperation } from '../../api/operations.ts';
import type { Operation } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { kindWords } from '../../shared/operations/kind-words.ts';
import { OperationProgress } from '../../shared/operations/OperationProgress.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { OperationActs } from './OperationActs.tsx';
import { OperationResults } from './OperationResults.tsx';

/** The stream tells of each batch; a page that hears nothing looks by itself. */
const LOOK_EVERY_MS = 10_000;

const isOpen = (operation: Operation | undefined): boolean => operation?.allowedActions.includes('cancel') ?? false;

/** One operation: how far it has come, and what came of each item. */
export function ManageOperationPage() {
  const { t } = useTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: keys.operations.one(id),
    queryFn: () => readOperation(id),
    refetchInterval: ({ state }) => isOpen(state.data) && LOOK_EVERY_MS,
  });
  return (
    <Content>
      <PageHeader
        title={data ? kindWords(data.kind, t) : t('manage-operations:one')}
        subtitle={data && <Asked operation={data} />}
        back="/manage/operations"
        extra={data && <OperationActs operation={data} />}
      />
      {error && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={6} />}
      {data && (
        <>
          <Section title={t('manage-operations:progress')}>
            {data.isWaiting && <Alert type="warning" showIcon title={t('manage-operations:waiting')} />}
            <OperationProgress operation={data} />
            {isOfPeople(data) && (
              <p>
                <Link to="/manage/people?entry=NONE">{t('manage-operations:toPeople')}</Link>
              </p>
            )}
          </Section>
          <Section title={t('manage-operations:results')}>
            <OperationResults id={id} />
          </Section>
        </>
      )}
    </Content>
  );
}

/** Whom an import has added, still lacks a way in. */
function isOfPeople({ kind, params, state }: Operation): boolean {
  return kind === 'import' && state === 'DONE' && (params as { sheet?: string }).sheet === 'people-and-posts';
}

function Asked({ operation }: { readonly operation: Operation }) {
  const { t } = useTexts();
  const { state, askedBy, askedAt, endedAt, resumed } = operation;
  return (
    <>
      {t(`manage-operations:state.${state}`)} · {t('manage-operations:askedBy', { name: askedBy.name })} ·{' '}
      <Time at={askedAt} />
      {endedAt !== null && (
        <>
          {' · '}
          {t('manage-operations:endedAt')} <Time at={endedAt} />
        </>
      )}
      {resumed > 0 && ` · ${t('manage-operations:resumed', { count: resumed })}`}
    </>
  );
}
