import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { partyKindValues, type PartyKind, type Route } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../shared/case/Chips.tsx';
import { CategoryName } from '../../shared/case/CategoryName.tsx';
import { RegionPicker } from '../../shared/manage/reference-rows.tsx';
import css from './Ways.module.css';

/** Where cases of a region go now: of the category of the open line, or of all. */
export function Ways({ row }: { readonly row: Route }) {
  const { t } = useTexts();
  const [regionId, setRegionId] = useState<string>();
  const [kind, setKind] = useState<PartyKind>('ENTERPRISE');
  const query = { regionId: regionId ?? '', kind };
  const { data } = useQuery({
    queryKey: [...keys.manage.one('routes', 'preview'), query],
    queryFn: regionId ? () => read(api.GET('/api/v1/routes/preview', { params: { query } })) : skipToken,
  });
  const ways = (data?.items ?? []).filter(({ category }) => row.category === '*' || row.category === category);
  return (
    <div className={css.ways}>
      <RegionPicker label={t('manage-routes:region')} value={regionId} onChange={setRegionId} />
      <Chips
        label={t('manage-routes:partyKind')}
        value={kind}
        onChange={setKind}
        options={partyKindValues.map((value) => ({ value, label: t(`terms:partyKind.${value}`) }))}
      />
      {ways.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th>{t('manage-routes:category')}</th>
              <th>{t('manage-routes:level')}</th>
              <th>{t('manage-routes:goesTo')}</th>
            </tr>
          </thead>
          <tbody>
            {ways.map(({ category, level, lead, coUnits }) => (
              <tr key={`${category}/${level}`}>
                <td>
                  <CategoryName code={category} />
                </td>
                <td>{t(`terms:level.${level}`)}</td>
                <td>
                  {lead ? lead.name : t('manage-routes:waits')}
                  {coUnits.length > 0 &&
                    `；${t('manage-routes:coKinds')}：${coUnits.map(({ name }) => name).join('、')}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
