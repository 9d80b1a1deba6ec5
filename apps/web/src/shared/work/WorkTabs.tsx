import { useEffect } from 'react';
import css from './Workbench.module.css';

export interface WorkTab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** How much lies there, as far as it is known. */
  readonly count: string | null;
  /** Late work: its count stands out. */
  readonly isPressing?: boolean;
}

interface Props<Name extends string> {
  readonly label: string;
  readonly tabs: readonly WorkTab<Name>[];
  readonly current: Name;
  readonly choose: (name: Name) => void;
}

/** Tabs with live counts; arrows move between them, as screen readers' users expect. */
export function WorkTabs<Name extends string>({ label, tabs, current, choose }: Props<Name>) {
  useEffect(() => {
    document.getElementById(`tab-${current}`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  const move = (event: React.KeyboardEvent, step: number) => {
    const at = tabs.findIndex((tab) => tab.name === current);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    choose(next.name);
    document.getElementById(`tab-${next.name}`)?.focus();
  };
  return (
    <div
      role="tablist"
      tabIndex={-1}
      aria-label={label}
      className={css.tabs}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') move(event, 1);
        if (event.key === 'ArrowLeft') move(event, -1);
      }}
    >
      {tabs.map((tab) => (
        <button
          key={tab.name}
          id={`tab-${tab.name}`}
          type="button"
          role="tab"
          aria-selected={tab.name === current}
          aria-controls="work-list"
          tabIndex={tab.name === current ? 0 : -1}
          className={css.tab}
          onClick={() => choose(tab.name)}
        >
          {tab.label}
          {tab.count !== null && (
            <span className={tab.isPressing && tab.count !== '0' ? `${css.count} ${css.pressing}` : css.count}>
              {tab.count}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
