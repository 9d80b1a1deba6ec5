import { useId, type ReactNode } from 'react';
import css from './Section.module.css';

interface Props {
  readonly title: string;
  readonly extra?: ReactNode;
  /** Whether forms judge it: it comes into view when one opens. */
  readonly isJudged?: boolean;
  readonly children: ReactNode;
}

/** A card with a heading that screen readers can jump to. */
export function Section({ title, extra, isJudged = false, children }: Props) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id} data-judged={isJudged || undefined}>
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
