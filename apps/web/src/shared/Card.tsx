import type { ReactNode } from 'react';
import css from './Section.module.css';

/** What belongs together, where the page's title says what it is. */
export function Card({ children }: { readonly children: ReactNode }) {
  return <div className={css.section}>{children}</div>;
}
