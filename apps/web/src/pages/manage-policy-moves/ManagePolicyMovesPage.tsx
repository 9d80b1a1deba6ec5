import { Button } from 'antd';
import { keys } from '../../api/keys.ts';
import { previewMoves, usePolicies } from '../../api/policies.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { PolicyMoves } from '../../shared/moves/PolicyMoves.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import { useSearchChanges } from '../../shared/use-search-changes.ts';
import { filterIn } from './filter-in.ts';
import css from './ManagePolicyMovesPage.module.css';
import { MoveFilter } from './MoveFilter.tsx';
import { StartMoves } from './StartMoves.tsx';

/** 改用方案: open cases are tried under another version of the regulation, then moved to it as an operation. */
export function ManagePolicyMovesPage() {
  const { t } = useTexts();
  const [search, change] = useSearchChanges();
  const { data, error, refetch } = usePolicies(null);
  const policies = data?.filter(({ state }) => state === 'IN_FORCE' || state === 'PAST') ?? [];
  const policy = policies.find(({ version }) => String(version) === search.get('version'));
  const filter = filterIn(search);
  const isTried = search.get('tried') !== null;
  return (
    <Content width="wide">
      <PageHeader title={t('manage-moves:title')} back="/manage" />
      {error && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Section title={t('manage-moves:filter')}>
          <MoveFilter policies={policies} chosen={policy} />
          <p className={css.hint}>{t('manage-moves:dryRunHint')}</p>
          <Button type="primary" disabled={!policy} onClick={() => change({ tried: 'yes' })}>
            {t('manage-moves:dryRun')}
          </Button>
        </Section>
      )}
      {policy && isTried && (
        <Section title={t('manage-moves:cases')}>
          <PolicyMoves
            queryKey={keys.policies.moves([policy.version, filter])}
            read={(after) => previewMoves(policy.version, filter, after)}
          >
            {({ casesMoved }) =>
              casesMoved > 0 && <StartMoves version={policy.version} filter={filter} count={casesMoved} />
            }
          </PolicyMoves>
        </Section>
      )}
    </Content>
  );
}
