import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { managedApi } from '../../shared/manage/managed-api.ts';
import { UNIT_KINDS } from '../../shared/manage/unit-kinds.ts';
import { useKindChanged } from '../../shared/manage/use-kind-changed.ts';
import type { StepProps } from './ManageStartPage.tsx';
import css from './ManageStartPage.module.css';

type UnitKind = (typeof UNIT_KINDS)[number];

const UNITS = managedApi('/api/v1/units');
/** What a region is usually made of; towns and banks have names of their own and are added on the page of units. */
const USUAL: readonly UnitKind[] = UNIT_KINDS.filter((kind) => kind !== 'TOWN' && kind !== 'BANK');
const OF_THE_CITY: ReadonlySet<UnitKind> = new Set(['HOTLINE', 'ASSESSMENT', 'INVESTMENT']);

/** The usual units of the city or of a county, by ticks. Each is there from then on; the page of units renames it. */
export function UnitsStep({ city, next }: StepProps) {
  const { t } = useTexts();
  const changed = useKindChanged('units');
  const regions = [city.region, ...city.counties];
  const [regionId, setRegionId] = useState(city.region.id);
  const region = regions.find(({ id }) => id === regionId) ?? city.region;
  const isCity = region.id === city.region.id;
  const there = new Set(city.units.filter((unit) => unit.regionId === region.id).map(({ kind }) => kind));
  const offered = USUAL.filter((kind) => isCity || !OF_THE_CITY.has(kind));
  const [unticked, setUnticked] = useState<ReadonlySet<UnitKind>>(new Set());
  const chosen = offered.filter((kind) => !there.has(kind) && !unticked.has(kind));
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      for (const kind of chosen) {
        const name = `${isCity ? t('manage-start:units.ofCity') : region.name}${t(`manage-start:names.${kind}`)}`;
        // The same key for the same unit: a step that was cut off goes on where it was.
        const body = { regionId: region.id, kind, name, code: `${region.code}-${kind}` };
        await UNITS.add(body, `start-${region.id}-${kind}`);
      }
    },
    onSettled: changed,
  });
  const tick = (kind: UnitKind, isTicked: boolean) =>
    setUnticked(new Set([...unticked, kind].filter((one) => one !== kind || !isTicked)));
  return (
    <>
      {regions.length > 1 && (
        <Select<string>
          aria-label={t('manage-start:units.region')}
          value={region.id}
          onChange={setRegionId}
          options={regions.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className={css.ticks} role="group" aria-label={t('manage-start:units.kinds')}>
        {offered.map((kind) => (
          <Checkbox
            key={kind}
            checked={there.has(kind) || !unticked.has(kind)}
            disabled={there.has(kind) || isPending}
            onChange={(e) => tick(kind, e.target.checked)}
          >
            {t(`manage-start:names.${kind}`)}
          </Checkbox>
        ))}
      </div>
      {error && <FormProblem error={error} />}
      <div className={css.ways}>
        <Button type="primary" loading={isPending} disabled={chosen.length === 0} onClick={() => mutate()}>
          {t('manage-start:units.add', { count: chosen.length })}
        </Button>
        <Button onClick={next}>{t('manage-start:goOn')}</Button>
      </div>
    </>
  );
}
