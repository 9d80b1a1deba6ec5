import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useCurrentPolicy } from '../../api/policies.ts';
import { useRegions } from '../../api/reference.ts';
import type { Policy } from '../../api/schema.gen.ts';
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
  const start = useStart(from, current.data?.document);
  const error = current.error ?? start.error;
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
      {!error && (!start.document || !current.data) && <Loading />}
      {start.document && current.data && (
        <PolicyForm
          key={`${regionId}/${from}/${current.data.version}`}
          start={start.document}
          regionId={regionId}
          base={current.data.version}
        />
      )}
    </Content>
  );
}

/** What the writing begins with. */
function useStart(from: number | null, current: Policy | undefined) {
  const { data, error } = useQuery({
    queryKey: keys.policies.document(from ?? 0),
    enabled: from !== null,
    queryFn: async () => {
      const path = { version: from! };
      return (await api.GET('/api/v1/policies/{version}', { params: { path } })).data as Policy;
    },
  });
  return { document: from === null ? current : data, error };
}
