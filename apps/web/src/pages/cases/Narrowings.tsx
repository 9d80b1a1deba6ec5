import { Tag } from 'antd';
import { useRegions, useUnits } from '../../api/reference.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { formatInstant } from '../../shared/time/format.ts';
import type { Narrowing } from './case-filter.ts';
import css from './CaseFilters.module.css';

interface Props {
  readonly of: Narrowing;
  readonly remove: (...names: readonly (keyof Narrowing)[]) => void;
}

/** What a figure of the board narrowed the list to, said in words; each can be taken off. */
export function Narrowings({ of, remove }: Props) {
  const { unitId, regionId, dueFrom, dueTo, uncoloured } = of;
  if (!unitId && !regionId && !dueFrom && !dueTo && !uncoloured) return null;
  return <Shown of={of} remove={remove} />;
}

function Shown({ of: { unitId, regionId, dueFrom, dueTo, uncoloured }, remove }: Props) {
  const { t, language } = useTexts();
  const { data: units } = useUnits();
  const { data: regions } = useRegions();
  const day = (iso: string) => formatInstant(iso, language);
  return (
    <div className={css.narrowed}>
      {t('cases:narrowed')}
      {regionId && (
        <Tag closable onClose={() => remove('regionId')}>
          {regions?.find((region) => region.id === regionId)?.name ?? t('cases:region')}
        </Tag>
      )}
      {unitId && (
        <Tag closable onClose={() => remove('unitId')}>
          {units?.find((unit) => unit.id === unitId)?.name ?? t('cases:unit')}
        </Tag>
      )}
      {(dueFrom ?? dueTo) && (
        <Tag closable onClose={() => remove('dueFrom', 'dueTo')}>
          {t('common:dueAt')} {dueFrom && t('cases:since', { day: day(dueFrom) })}{' '}
          {dueTo && t('cases:before', { day: day(dueTo) })}
        </Tag>
      )}
      {uncoloured && (
        <Tag closable onClose={() => remove('uncoloured')}>
          {t('cases:uncoloured')}
        </Tag>
      )}
    </div>
  );
}
