import type { ReactNode } from 'react';
import css from './Content.module.css';

/** A page's own area: `text` for reading and forms, `wide` for lists beside things, `full` for tables. */
export function Content({
  width = 'wide',
  children,
}: {
  readonly width?: 'text' | 'wide' | 'full';
  readonly children: ReactNode;
}) {
  return <div className={`${css.content} ${css[width]}`}>{children}</div>;
}
