import { useQuery } from '@tanstack/react-query';
import { listCases } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import type { CaseListItem } from '../../api/schema.gen.ts';
import { useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CaseCard } from '../../shared/case/CaseCard.tsx';
import { Content } from '../../shared/Content.tsx';
import { EmptyState } from '../../shared/list/EmptyState.tsx';
import list from '../../shared/list/KeysetList.module.css';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import { FileCaseButton } from './FileCaseButton.tsx';

const FILTER = { sort: '-openedAt', limit: 200 } as const;

/** 企业: its own cases; those that wait for its rating first. */
export function EnterpriseHome() {
  const { t } = useTexts();
  const me = useMe();
  const { data, error, refetch } = useQuery({ queryKey: keys.cases.list(FILTER), queryFn: () => listCases(FILTER) });
  const cases = data?.items ?? [];
  const groups = [
    { title: t('home:toRate'), cases: cases.filter((c) => c.state === 'FOLLOW_UP') },
    { title: t('home:ownOpen'), cases: cases.filter((c) => c.state !== 'FOLLOW_UP' && c.closedAt === null) },
    { title: t('home:ownClosed'), cases: cases.filter((c) => c.closedAt !== null) },
  ].filter((group) => group.cases.length > 0);
  return (
    <Content>
      <PageHeader title={me.party?.name ?? me.name} extra={<FileCaseButton />} />
      {error && !data && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && cases.length === 0 && <EmptyState text={t('home:noOwn')} />}
      {groups.map((group) => (
        <Section key={group.title} title={group.title}>
          <Cases cases={group.cases} />
        </Section>
      ))}
    </Content>
  );
}

function Cases({ cases }: { readonly cases: readonly CaseListItem[] }) {
  return (
    <ul className={list.list}>
      {cases.map((c) => (
        <li key={c.id}>
          <CaseCard of={c} />
        </li>
      ))}
    </ul>
  );
}
