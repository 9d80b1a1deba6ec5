import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../case/Chips.tsx';
import type { SearchChanges } from '../use-search-changes.ts';

export type View = 'cards' | 'table';

/** How a list is shown, as it stands in the address. */
export function viewIn(params: URLSearchParams): View {
  return params.get('view') === 'table' ? 'table' : 'cards';
}

interface Props {
  readonly view: View;
  readonly change: (changes: SearchChanges) => void;
}

/** Cards, or a 台账: what each of them shows is the same list. */
export function ViewSwitch({ view, change }: Props) {
  const { t } = useTexts();
  return (
    <Chips<View>
      label={t('views:as')}
      options={[
        { value: 'cards', label: t('views:cards') },
        { value: 'table', label: t('views:table') },
      ]}
      value={view}
      onChange={(chosen) => change({ view: chosen === 'table' ? chosen : undefined, columns: undefined })}
    />
  );
}
