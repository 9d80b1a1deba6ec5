import { useEffect, useRef, type RefObject } from 'react';

/**
 * Closes what is open over the page on Escape, and when a pointer or the keyboard goes elsewhere. After Escape the keyboard is
 * where it was opened: at the first button or field of the element.
 */
export function useDismissal<T extends HTMLElement>(isOpen: boolean, close: () => void): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (!isOpen) return;
    const goElsewhere = ({ target }: Event) => {
      if (!(target instanceof Node && ref.current?.contains(target))) close();
    };
    const escape = (e: KeyboardEvent) => {
      if (e.key !== 'Escape' || e.isComposing) return;
      ref.current?.querySelector<HTMLElement>('button, input')?.focus();
      close();
    };
    document.addEventListener('pointerdown', goElsewhere);
    document.addEventListener('focusin', goElsewhere);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', goElsewhere);
      document.removeEventListener('focusin', goElsewhere);
      document.removeEventListener('keydown', escape);
    };
  }, [isOpen, close]);
  return ref;
}
