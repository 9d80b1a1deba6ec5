import { Select } from 'antd';
import { useParties } from '../../api/reference.ts';
import { useTexts } from '../../i18n/use-texts.ts';

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (partyId: string) => void;
}

/** The enterprises and projects that this person may file for; found by any part of the name. */
export function PartyPicker({ id, value, onChange }: Props) {
  const { t } = useTexts();
  const { data: parties, isPending } = useParties();
  return (
    <Select<string>
      {...(id ? { id } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('case:partyPlaceholder')}
      loading={isPending}
      value={value ?? null}
      onChange={(next) => onChange?.(next)}
      options={(parties ?? []).map((party) => ({ value: party.id, label: `${party.name}（${party.region.name}）` }))}
    />
  );
}
