import { useId, type ReactNode } from 'react';
import css from './Section.module.css';

interface Props {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A card with a heading that screen readers can jump to. */
export function Section({ title, extra, children }: Props) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {extra}
      </div>
      {children}
    </section>
  );
}
