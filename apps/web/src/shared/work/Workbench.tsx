import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { KeysetList } from '../list/KeysetList.tsx';
import { keysetQuery, type KeysetSource } from '../list/keyset-query.ts';
import { LEFT_FORM, NO_FORM, OPEN_FORM } from '../form/open-form.ts';
import { useIsWide } from '../use-is-wide.ts';
import { useSearchChanges } from '../use-search-changes.ts';
import { useShortcuts } from './use-shortcuts.ts';
import css from './Workbench.module.css';
import { WorkItem } from './WorkItem.tsx';
import { WorkTabs, type WorkTab } from './WorkTabs.tsx';

const ShortcutHelp = lazy(async () => ({ default: (await import('./ShortcutHelp.tsx')).ShortcutHelp }));

interface Props<T extends { readonly id: string }, Name extends string> {
  readonly label: string;
  /** None where there is one list only. */
  readonly tabs?: readonly WorkTab<Name>[];
  readonly tab: Name;
  readonly source: KeysetSource<T>;
  readonly renderItem: (item: T) => ReactNode;
  readonly renderDetail: (id: string) => ReactNode;
  readonly empty: ReactNode;
  /** Leaves the details most of the room: what is decided on is long. */
  readonly isDetailWide?: boolean;
  /** Goes on to the next once an item leaves the list; else what was worked on stays in view. */
  readonly goesOn?: boolean;
}

/**
 * A list of work with the chosen item beside it, or under it on a phone. Tab and item stand in the address bar. Keys:
 * j and k choose, o goes to the details, a does the first thing offered there, 1–9 change the tab.
 */
export function Workbench<T extends { readonly id: string }, Name extends string>(props: Props<T, Name>) {
  const {
    label,
    tabs = [],
    tab,
    source,
    renderItem,
    renderDetail,
    empty,
    goesOn = false,
    isDetailWide = false,
  } = props;
  const { t } = useTexts();
  const isWide = useIsWide();
  const [params, change] = useSearchChanges();
  // Undefined until it is first asked for: its code is loaded then.
  const [showsHelp, setShowsHelp] = useState<boolean>();
  const detail = useRef<HTMLDivElement>(null);
  const { data } = useInfiniteQuery(keysetQuery(source));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const isListed = (id: string | null) => items.some((item) => item.id === id);
  const [held, setHeld] = useState<{ readonly tab: Name; readonly id: string } | null>(null);
  const kept = params.get('at') ?? (held?.tab === tab ? held.id : null);
  // Nor does it go on while a form is open, even if somebody else acts meanwhile.
  const isKept = kept !== null && (isListed(kept) || !goesOn || params.has(OPEN_FORM) || params.has(LEFT_FORM));
  const chosen = isKept ? kept : isWide ? (items[0]?.id ?? null) : null;
  // What is in view stays there while others come in above it: no one signs what moved under the hand.
  if (isWide && chosen !== null && (held?.tab !== tab || held.id !== chosen)) setHeld({ tab, id: chosen });

  // Nothing to do: no second column beside the sentence that says so.
  const isBare = data !== undefined && items.length === 0 && chosen === null;

  const choose = (id: string | undefined) => {
    change({ at: id, ...NO_FORM });
    if (id) document.getElementById(`work-${id}`)?.focus();
  };
  const step = (by: number) => {
    const at = items.findIndex((item) => item.id === chosen);
    choose(items[Math.min(Math.max(at + by, 0), items.length - 1)]?.id);
  };
  const chooseTab = (name: Name) => change({ tab: name, at: undefined, ...NO_FORM });
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    o: () => detail.current?.focus(),
    a: () => detail.current?.querySelector<HTMLElement>('[data-main-action]')?.click(),
    '?': () => setShowsHelp(true),
    ...Object.fromEntries(tabs.map(({ name }, index) => [String(index + 1), () => chooseTab(name)])),
  });

  const shown = (id: string) => (
    <div ref={detail} tabIndex={-1} className={css.detail} role="region" aria-label={t('work:showDetail')}>
      {renderDetail(id)}
    </div>
  );
  return (
    <>
      {tabs.length > 1 && <WorkTabs label={label} tabs={tabs} current={tab} choose={chooseTab} />}
      <div className={[css.bench, isDetailWide && css.wideDetail, isBare && css.bare].filter(Boolean).join(' ')}>
        <div id="work-list" role={tabs.length > 1 ? 'tabpanel' : undefined} aria-label={label}>
          <KeysetList
            label={label}
            {...source}
            renderItem={(item) => (
              <>
                <WorkItem
                  id={item.id}
                  isChosen={item.id === chosen}
                  onChoose={() => change({ at: !isWide && item.id === chosen ? undefined : item.id, ...NO_FORM })}
                >
                  {renderItem(item)}
                </WorkItem>
                {!isWide && item.id === chosen && shown(item.id)}
              </>
            )}
            empty={empty}
          />
          {!isWide && chosen !== null && data && !isListed(chosen) && shown(chosen)}
          {isWide && (
            <Button type="text" size="small" className={css.help} onClick={() => setShowsHelp(true)}>
              {t('work:keys')} <kbd>?</kbd>
            </Button>
          )}
        </div>
        {isWide && chosen !== null && shown(chosen)}
      </div>
      {showsHelp !== undefined && (
        <Suspense>
          <ShortcutHelp isOpen={showsHelp} close={() => setShowsHelp(false)} tabs={tabs.length} />
        </Suspense>
      )}
    </>
  );
}
