import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar.tsx';
import { REQUEST_ACTIONS } from '../../actions/request/request-actions.ts';
import { useCase } from '../../api/cases.ts';
import { useRequest } from '../../api/requests.ts';
import type { CaseRequest } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CategoryName } from '../../shared/case/CategoryName.tsx';
import { DeadlineExplain } from '../../shared/case/DeadlineExplain.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { RequestStanding } from '../../shared/request/RequestStanding.tsx';
import { Section } from '../../shared/Section.tsx';
import { Seen } from '../../shared/seen/Seen.tsx';
import css from '../../shared/work/WorkDetail.module.css';
import { LabelledTexts } from '../../shared/work/LabelledTexts.tsx';

/** One request before who decides: what is asked and why, until when, and what it is about. */
export function RequestDetail({ id }: { readonly id: string }) {
  const { t } = useTexts();
  return (
    <Seen of={useRequest(id)} notFound={t('request:notFound')}>
      {(request) => (
        <>
          <Section title={t(`terms:requestState.${request.state}`)} extra={<DeadlineExplain caseId={request.caseId} />}>
            <RequestStanding of={request} />
            <div className={css.foot}>
              <ActionBar of={request} actions={REQUEST_ACTIONS} />
            </div>
          </Section>
          <About of={request} />
        </>
      )}
    </Seen>
  );
}

function About({ of }: { readonly of: CaseRequest }) {
  const { t } = useTexts();
  const { data: c } = useCase(of.caseId);
  if (!c) return <Loading />;
  const task = c.tasks.find(({ id }) => id === of.taskId);
  const texts = [
    [t('desk:requirement'), task?.requirement ?? ''],
    [t('case:fields.facts'), c.facts],
    [t('case:fields.wish'), c.wish],
  ] as const;
  return (
    <Section title={c.title} extra={<Link to={`/cases/${c.id}`}>{t('desk:openCase')}</Link>}>
      <p className={css.soft}>
        {c.caseNo} · {c.party.name} · <CategoryName code={c.category} /> · {t(`terms:urgency.${c.urgency}`)}
      </p>
      <LabelledTexts texts={texts} />
    </Section>
  );
}
