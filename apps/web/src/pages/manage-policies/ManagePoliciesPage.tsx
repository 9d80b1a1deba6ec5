import { EditOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePolicies } from '../../api/policies.ts';
import { useRegions } from '../../api/reference.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { Loading } from '../../shared/list/Loading.tsx';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import css from './ManagePoliciesPage.module.css';
import { PolicyVersionCard } from './PolicyVersionCard.tsx';

/** 时限方案: what is in force, what waits for confirmation, and what was before. */
export function ManagePoliciesPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [regionId, setRegion] = useState<string | null>(null);
  const { data, error, refetch } = usePolicies(regionId);
  const { data: regions = [] } = useRegions();
  return (
    <Content>
      <PageHeader
        title={t('policy:title')}
        subtitle={t('policy:about')}
        back="/manage"
        extra={
          <Button type="primary" icon={<EditOutlined />} onClick={() => void navigate('/manage/policies/draft')}>
            {t('policy:drawUp')}
          </Button>
        }
      />
      <Select
        className={css.region}
        aria-label={t('policy:region')}
        value={regionId ?? ''}
        onChange={(id) => setRegion(id || null)}
        options={[
          { value: '', label: t('policy:everyRegion') },
          ...regions.filter(({ tier }) => tier === 'COUNTY').map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {error && <QueryFailure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <p className={css.none}>{t('policy:noneOfRegion')}</p>}
      <ol className={css.versions}>
        {data?.map((version) => (
          <li key={version.version}>
            <PolicyVersionCard of={version} />
          </li>
        ))}
      </ol>
    </Content>
  );
}
