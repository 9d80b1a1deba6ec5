import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePolicyDifferences } from '../../api/policies.ts';
import type { PersonRef, PolicyVersion } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Card } from '../../shared/Card.tsx';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Differences } from '../../shared/policy/Differences.tsx';
import { Time } from '../../shared/time/Time.tsx';
import css from './ManagePoliciesPage.module.css';
import { useDecidePolicy } from './use-decide-policy.ts';

/** A version: whose, its state, by whom and when, what it changed, and what may be done with it. */
export function PolicyVersionCard({ of: version }: { readonly of: PolicyVersion }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  // What waits for a decision is seen with what it changes.
  const [isOpen, setOpen] = useState(version.state === 'PROPOSED');
  const decide = useDecidePolicy(version.version);
  return (
    <Card>
      <div className={css.head}>
        <h2 className={css.name}>{t('policy:versionName', { version: version.version, name: version.name })}</h2>
        <span className={`${css.state} ${css[version.state] ?? ''}`}>{t(`policy:state.${version.state}`)}</span>
        <span>{version.region?.name ?? t('policy:cityWide')}</span>
      </div>
      {version.note && <p className={css.note}>{version.note}</p>}
      <div className={css.who}>
        <Act label={t('policy:proposed')} at={version.proposedAt} by={version.proposedBy} />
        <Act label={t('policy:activated')} at={version.activatedAt} by={version.activatedBy} />
        <Act label={t('policy:withdrawn')} at={version.withdrawnAt} by={version.withdrawnBy} />
      </div>
      {decide.error && <FormProblem error={decide.error} />}
      <div className={css.acts}>
        {version.allowedActions.map((action) => (
          <Button
            key={action}
            type={action === 'confirm' ? 'primary' : 'default'}
            loading={decide.isPending && decide.variables === action}
            disabled={decide.isPending}
            onClick={() => decide.mutate(action)}
          >
            {t(`policy:act.${action}`)}
          </Button>
        ))}
        {version.base !== null && (
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('policy:differencesFrom', { base: version.base })}
          </Button>
        )}
        {version.state === 'IN_FORCE' && (
          <Button onClick={() => void navigate(`/manage/policy-moves?version=${version.version}`)}>
            {t('policy:moveCases')}
          </Button>
        )}
        <Button onClick={() => void navigate(`/manage/policies/draft?from=${version.version}`)}>
          {t('policy:drawUpFrom')}
        </Button>
      </div>
      {isOpen && version.base !== null && <Changed base={version.base} version={version.version} />}
    </Card>
  );
}

function Act({ label, at, by }: { readonly label: string; readonly at: string | null; readonly by: PersonRef | null }) {
  const { t } = useTexts();
  if (at === null) return null;
  return (
    <span>
      {label} {by?.name ?? t('policy:program')} · <Time at={at} style="full" />
    </span>
  );
}

function Changed({ base, version }: { readonly base: number; readonly version: number }) {
  const { data, error, refetch } = usePolicyDifferences(base, version);
  return (
    <div className={css.differences}>
      {error && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Differences items={data} />}
    </div>
  );
}
