import type { SheetColumn } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** What each column of a sheet takes. */
export function ImportColumns({ columns }: { readonly columns: readonly SheetColumn[] }) {
  const { t, language } = useTexts();
  return (
    <ul>
      {columns.map(({ zh, en, required, words }) => (
        <li key={zh}>
          <strong>{language === 'en' ? `${en} (${zh})` : zh}</strong>
          {required && ` · ${t('manage-imports:required')}`}
          {words.length > 0 && ` · ${words.join(t('common:listSeparator'))}`}
        </li>
      ))}
    </ul>
  );
}
