import { useTexts } from '../../i18n/use-texts.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { changesOf } from '../../shared/manage/changes-of.ts';
import { managedApi } from '../../shared/manage/managed-api.ts';
import { useKindChanged } from '../../shared/manage/use-kind-changed.ts';
import type { StepProps } from './ManageStartPage.tsx';

interface Values {
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
  readonly docCode: string;
  readonly areaCode?: string | null;
  readonly casePrefix?: string | null;
  readonly contact: { readonly name: string; readonly phone: string };
}

const REGIONS = managedApi('/api/v1/regions');
const UNITS = managedApi('/api/v1/units');

/** The city's names and signs, and whom an ordered unit asks. */
export function CityStep({ city, next }: StepProps) {
  const { t } = useTexts();
  const changed = useKindChanged('regions');
  const { region, supervision, hasName } = city;
  const { name, shortName, code, docCode, areaCode, casePrefix } = region;
  const before = { name, shortName, code, docCode, areaCode, casePrefix };
  const send = async ({ contact, ...values }: Values, key: string) => {
    const changes = changesOf<Omit<Values, 'contact'>>(before, values);
    if (Object.keys(changes).length > 0) await REGIONS.amend(region.id, changes, region.version, `${key}/region`);
    if (supervision) await UNITS.amend(supervision.id, { contact }, supervision.version, `${key}/contact`);
  };
  return (
    <CommandForm<Values, void>
      draft="manage/start/city"
      submitLabel={t('manage-start:saveAndGoOn')}
      initialValues={{
        ...(hasName && before),
        ...(supervision?.contact && { contact: supervision.contact }),
      }}
      send={send}
      onDone={() => {
        changed();
        next();
      }}
    >
      <TextField name="name" label={t('manage-start:city.name')} max={50} />
      <TextField name="shortName" label={t('manage-start:city.shortName')} max={20} />
      <TextField name="code" label={t('manage-start:city.code')} max={20} hint={t('manage-start:city.codeHint')} />
      <TextField
        name="docCode"
        label={t('manage-start:city.docCode')}
        max={20}
        hint={t('manage-start:city.docCodeHint')}
      />
      <TextField
        name="casePrefix"
        label={t('manage-start:city.casePrefix')}
        max={6}
        hint={t('manage-start:city.casePrefixHint')}
      />
      <TextField name="areaCode" label={t('manage-start:city.areaCode')} max={6} optional inputMode="tel" />
      <TextField name={['contact', 'name']} label={t('manage-start:city.contactName')} max={30} />
      <TextField name={['contact', 'phone']} label={t('manage-start:city.contactPhone')} max={30} inputMode="tel" />
    </CommandForm>
  );
}
