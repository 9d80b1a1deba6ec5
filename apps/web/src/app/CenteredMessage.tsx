import type { ReactNode } from 'react';
import css from './Centered.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A page that only says one thing and offers one way on. */
export function CenteredMessage({ title, text, children }: Props) {
  return (
    <div className={css.centered}>
      <h1 className={css.title}>{title}</h1>
      <p className={css.text}>{text}</p>
      {children}
    </div>
  );
}
