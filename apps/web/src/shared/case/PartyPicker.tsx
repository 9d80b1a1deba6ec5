import { Select } from 'antd';
import { useState } from 'react';
import { useParties } from '../../api/reference.ts';
import type { Party } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useComposition } from '../search/use-composition.ts';
import { useSettled } from '../search/use-settled.ts';

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (partyId: string) => void;
  /** Chosen before: its name is known though the list may be of others. */
  readonly chosen?: Party | undefined;
  /** Told first which one it is. */
  readonly onChoose?: (party: Party) => void;
}

/** The enterprises and projects that this person may file for; the server finds them by any part of the name. */
export function PartyPicker({ id, value, onChange, chosen, onChoose }: Props) {
  const { t } = useTexts();
  const [words, setWords] = useState('');
  const { composed, handlers } = useComposition(words);
  const q = useSettled(composed.trim());
  const { data: found = [], isPending, isPlaceholderData } = useParties(q);
  const isElsewhere = chosen?.id === value && !found.some((party) => party.id === value);
  const parties = chosen && isElsewhere && words === '' ? [chosen, ...found] : found;
  return (
    <div {...handlers}>
      <Select<string>
        {...(id ? { id } : {})}
        showSearch={{ filterOption: false, searchValue: words, onSearch: setWords }}
        placeholder={t('case:partyPlaceholder')}
        loading={isPending || isPlaceholderData}
        // An id is no name: until the name is known, nothing is shown.
        value={parties.find((party) => party.id === value)?.id ?? null}
        onChange={(next) => {
          const party = parties.find((one) => one.id === next);
          if (party) onChoose?.(party);
          onChange?.(next);
        }}
        options={parties.map((party) => ({ value: party.id, label: `${party.name}（${party.region.name}）` }))}
      />
    </div>
  );
}
