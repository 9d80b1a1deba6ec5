import { lazy, Suspense } from 'react';
import type { Role } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { cutTo } from '../../shared/form/text-length.ts';
import { LONGEST_SEARCH, searchWords } from '../../shared/search/search-words.ts';
import { useComposition } from '../../shared/search/use-composition.ts';
import { useSettled } from '../../shared/search/use-settled.ts';
import { useMe } from '../session/me.ts';
import css from './GlobalSearch.module.css';

const SearchResults = lazy(async () => ({ default: (await import('./SearchResults.tsx')).SearchResults }));

/** Roles that see no order at all: nothing promises them one. */
const WITHOUT_ORDERS: ReadonlySet<Role> = new Set<Role>(['ENTERPRISE', 'HOTLINE']);

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether what was found is shown. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly autoFocus: boolean;
}

/** Searches when one stops typing, and not while pinyin is composed. */
export function SearchBox({ text, onText, isOpen, onOpen, onClose, autoFocus }: Props) {
  const { t } = useTexts();
  const me = useMe();
  const label = t(me.roles.every((role) => WITHOUT_ORDERS.has(role)) ? 'search:labelWithoutOrders' : 'search:label');
  const { composed, handlers } = useComposition(text);
  const settled = useSettled(composed);
  const isTyped = composed.trim() !== '';
  const isTooShort = searchWords(composed).q === undefined;
  const { q } = searchWords(settled);
  const searching = <p className={css.said}>{t('search:searching')}</p>;
  return (
    <div className={css.box}>
      <input
        type="search"
        className={css.field}
        autoFocus={autoFocus}
        {...handlers}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(e) => {
          onText(cutTo(LONGEST_SEARCH, e.target.value));
          onOpen();
        }}
        onFocus={onOpen}
      />
      {isOpen && isTyped && (
        <div className={css.panel} tabIndex={-1}>
          {isTooShort && (
            <p role="status" className={css.said}>
              {t('search:tooShort')}
            </p>
          )}
          {!isTooShort && q === undefined && searching}
          {!isTooShort && q !== undefined && (
            <Suspense fallback={searching}>
              <SearchResults q={q} onLeave={onClose} />
            </Suspense>
          )}
        </div>
      )}
    </div>
  );
}
