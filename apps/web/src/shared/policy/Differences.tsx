import type { PolicyDifference } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './Differences.module.css';
import { policyValueWords, usePathWords } from './path-words.ts';

/** What changes, value by value: before and after. */
export function Differences({ items }: { readonly items: readonly PolicyDifference[] }) {
  const { t } = useTexts();
  const pathWords = usePathWords();
  if (items.length === 0) return <p className={css.none}>{t('policy:noDifferences')}</p>;
  return (
    <dl className={css.list}>
      {items.map(({ path, before, after }) => (
        <div key={path} className={css.line}>
          <dt>{pathWords(path)}</dt>
          <dd>
            <del>{policyValueWords(before, t)}</del> → <ins>{policyValueWords(after, t)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
