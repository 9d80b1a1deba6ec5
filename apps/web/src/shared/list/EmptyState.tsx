import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

/** Nothing to show, said plainly, with what one can do about it. */
export function EmptyState({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
        <path d="M8 36h8v-7h8v-7h8v-7h8" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      </svg>
      <p>{text}</p>
      {children}
    </div>
  );
}
