import { useEffect, useRef } from 'react';
import { isFormOpen } from '../form/form-place.ts';
import { areShortcutsOn } from './shortcuts-on.ts';

export type Shortcuts = Readonly<Record<string, () => void>>;

/** A key held down counts once. Text fields, an open form or dialog, and the browser come first. */
function isTakenElsewhere(event: KeyboardEvent): boolean {
  if (event.repeat || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (isFormOpen()) return true;
  const target = event.target instanceof HTMLElement ? event.target : null;
  return target?.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="combobox"]') !== null;
}

/** Single keys that work anywhere on the page, unless they are switched off. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = current.current[event.key];
      if (!act || isTakenElsewhere(event) || !areShortcutsOn()) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
