import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useRegions } from '../../api/reference.ts';
import { urgencyValues, type Urgency } from '../../api/schema.gen.ts';
import { holds, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { UnitSelect } from '../case/UnitSelect.tsx';
import type { SearchChanges } from '../use-search-changes.ts';
import { useIsWide } from '../use-is-wide.ts';
import css from './LedgerFilters.module.css';

interface Props {
  readonly regionId: string | undefined;
  /** Left out where the page has a control of its own for it. */
  readonly unit?: { readonly label: string; readonly id: string | undefined };
  readonly urgency: readonly Urgency[];
  readonly change: (changes: SearchChanges) => void;
  /** Spans of days. */
  readonly children: ReactNode;
}

/** What narrows a 台账 beside the filters that cards have too; folded away on a phone, where rows come first. */
export function LedgerFilters({ regionId, unit, urgency, change, children }: Props) {
  const { t } = useTexts();
  const isInternal = !holds(useMe(), 'ENTERPRISE');
  return (
    <details className={css.fold} open={useIsWide()}>
      <summary>{t('ledger:filters')}</summary>
      <div className={css.filters} role="search" aria-label={t('ledger:filters')}>
        {isInternal && <RegionSelect value={regionId} change={change} />}
        {isInternal && unit && (
          <UnitSelect
            label={unit.label}
            value={unit.id}
            onChange={(unitId) => change({ unitId: unitId as string | undefined })}
          />
        )}
        <Select<Urgency[]>
          mode="multiple"
          allowClear
          aria-label={t('case:urgency')}
          placeholder={t('case:urgency')}
          value={[...urgency]}
          onChange={(chosen) => change({ urgency: chosen.join(',') || undefined })}
          options={urgencyValues.map((value) => ({ value, label: t(`terms:urgency.${value}`) }))}
        />
        {children}
      </div>
    </details>
  );
}

function RegionSelect({ value, change }: { readonly value: string | undefined } & Pick<Props, 'change'>) {
  const { t } = useTexts();
  const { data: regions = [], isPending } = useRegions();
  return (
    <Select<string>
      allowClear
      aria-label={t('cases:region')}
      placeholder={t('cases:region')}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      value={value ?? null}
      onChange={(regionId) => change({ regionId })}
      options={regions.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
