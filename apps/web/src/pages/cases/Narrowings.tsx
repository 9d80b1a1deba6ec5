import { Tag } from 'antd';
import { useRegions, useUnits } from '../../api/reference.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SpanTag } from '../../shared/search/SpanTag.tsx';
import type { Narrowing } from './case-filter.ts';
import css from './CaseFilters.module.css';

interface Props {
  readonly of: Narrowing;
  readonly remove: (...names: readonly (keyof Narrowing)[]) => void;
}

/** What a figure of the board narrowed the list to, said in words; each can be taken off. */
export function Narrowings({ of, remove }: Props) {
  if (!Object.values(of).some(Boolean)) return null;
  return <Shown of={of} remove={remove} />;
}

function Shown({ of, remove }: Props) {
  const { t } = useTexts();
  const { data: units } = useUnits();
  const { data: regions } = useRegions();
  return (
    <div className={css.narrowed}>
      {t('cases:narrowed')}
      {of.regionId && (
        <Tag closable onClose={() => remove('regionId')}>
          {regions?.find((region) => region.id === of.regionId)?.name ?? t('cases:region')}
        </Tag>
      )}
      {of.unitId && (
        <Tag closable onClose={() => remove('unitId')}>
          {units?.find((unit) => unit.id === of.unitId)?.name ?? t('cases:unit')}
        </Tag>
      )}
      {of.urgency && (
        <Tag closable onClose={() => remove('urgency')}>
          {of.urgency.map((urgency) => t(`terms:urgency.${urgency}`)).join(t('common:listSeparator'))}
        </Tag>
      )}
      <SpanTag label={t('common:dueAt')} from={of.dueFrom} to={of.dueTo} onClose={() => remove('dueFrom', 'dueTo')} />
      <SpanTag
        label={t('case:fields.openedAt')}
        from={of.openedFrom}
        to={of.openedTo}
        onClose={() => remove('openedFrom', 'openedTo')}
      />
      <SpanTag
        label={t('case:fields.endedAt.CLOSED')}
        from={of.closedFrom}
        to={of.closedTo}
        onClose={() => remove('closedFrom', 'closedTo')}
      />
      {of.uncoloured && (
        <Tag closable onClose={() => remove('uncoloured')}>
          {t('cases:uncoloured')}
        </Tag>
      )}
    </div>
  );
}
