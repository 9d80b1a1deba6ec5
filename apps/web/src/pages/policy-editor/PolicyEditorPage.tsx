import { useSearchParams } from 'react-router';
import { useCurrentPolicy, usePolicy } from '../../api/policies.ts';
import { useRegions } from '../../api/reference.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import css from './PolicyEditor.module.css';
import { PolicyForm } from './PolicyForm.tsx';

/** A policy is drawn up: from what is in force, or from a version that the address names, for the city or for a county. */
export function PolicyEditorPage() {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const regionId = search.get('region');
  const from = Number(search.get('from')) || null;
  const { data: regions = [] } = useRegions();
  const current = useCurrentPolicy(regionId);
  const former = usePolicy(from);
  const start = from === null ? current.data?.document : former.data;
  const error = current.error ?? former.error;
  return (
    <Content width="full">
      <PageHeader title={t('policy:drawUp')} back="/manage/policies" />
      <div className={css.tools}>
        <label className={css.field}>
          <span className={css.label}>{t('policy:meantFor')}</span>
          <select
            className={css.choice}
            value={regionId ?? ''}
            onChange={({ target }) => setSearch(target.value ? { region: target.value } : {})}
          >
            <option value="">{t('policy:cityWide')}</option>
            {regions
              .filter(({ tier }) => tier === 'COUNTY')
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </label>
        {current.data && <span className={css.hint}>{t('policy:base', { base: current.data.version })}</span>}
      </div>
      {error && <QueryFailure error={error} onRetry={() => void current.refetch()} />}
      {!error && (!start || !current.data) && <Loading />}
      {start && current.data && (
        <PolicyForm
          key={`${regionId}/${from}/${current.data.version}`}
          start={start}
          regionId={regionId}
          base={current.data.version}
        />
      )}
    </Content>
  );
}
