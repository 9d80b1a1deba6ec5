import { Children, useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import css from './GlobalSearch.module.css';

interface HitsProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Hits of one kind; nothing where there are none. */
export function Hits({ title, children }: HitsProps) {
  const id = useId();
  if (Children.toArray(children).length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={css.kind}>
        {title}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

interface HitProps {
  readonly to: string;
  readonly title: string;
  readonly onLeave: () => void;
  /** What tells it from others of that title. */
  readonly children?: ReactNode;
}

export function Hit({ to, title, onLeave, children }: HitProps) {
  return (
    <li>
      <Link to={to} className={css.hit} onClick={onLeave}>
        <strong>{title}</strong>
        {children && <span className={css.facts}>{children}</span>}
      </Link>
    </li>
  );
}

/** A word that no line end divides. */
export function State({ children }: { readonly children: string }) {
  return <span className={css.state}>{children}</span>;
}
