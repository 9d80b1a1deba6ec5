import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listCases } from '../../api/cases.ts';
import { keys } from '../../api/keys.ts';
import type { CasePage } from '../../api/schema.gen.ts';
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
import css from './HomePage.module.css';
import { MyParties } from './MyParties.tsx';

const SHOWN = 8;

/** 联系干部: what is on my hands and by when, whom I serve, and the way to file. */
export function LiaisonHome() {
  const { t } = useTexts();
  const me = useMe();
  const filter = { open: true, liaisonId: me.id, sort: 'dueAt', limit: 200 } as const;
  const { data, error, refetch } = useQuery({ queryKey: keys.cases.list(filter), queryFn: () => listCases(filter) });
  return (
    <Content>
      <PageHeader title={t('home:hello', { name: me.name })} subtitle={me.unit?.name} extra={<FileCaseButton />} />
      <div className={css.columns}>
        <Section
          title={data ? t('home:openSummary', summaryOf(data)) : t('home:myOpen')}
          extra={<Link to="/cases">{t('home:allCases')}</Link>}
        >
          {error && !data && <QueryFailure error={error} onRetry={() => void refetch()} />}
          {!error && !data && <Loading />}
          {data && <OpenCases page={data} />}
        </Section>
        <Section title={t('home:myParties')}>
          <MyParties openCases={data} />
        </Section>
      </div>
    </Content>
  );
}

/** How many are open, how many of them late; a list that goes on says so. */
function summaryOf({ items, nextCursor }: CasePage) {
  return { open: `${items.length}${nextCursor ? '+' : ''}`, late: items.filter((c) => c.overdue).length };
}

function OpenCases({ page }: { readonly page: CasePage }) {
  const { t } = useTexts();
  if (page.items.length === 0) return <EmptyState text={t('home:noOpen')} />;
  return (
    <ul className={list.list}>
      {page.items.slice(0, SHOWN).map((c) => (
        <li key={c.id}>
          <CaseCard of={c} />
        </li>
      ))}
    </ul>
  );
}
