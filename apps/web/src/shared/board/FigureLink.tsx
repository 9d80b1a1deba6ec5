import { useState } from 'react';
import { Link } from 'react-router';
import type { Figure } from '../../api/schema.gen.ts';
import css from './FigureLink.module.css';

interface Props {
  readonly of: Figure;
  /** What is counted: a number alone is no name for a link. */
  readonly label: string;
  /** Whose query it is: the list of cases where nothing is said. */
  readonly list?: '/cases' | '/orders' | '/board/tasks';
  readonly className?: string | undefined;
  /** Shown in place of the count, such as a share of what is counted. */
  readonly text?: string;
}

/** A figure that opens the list it counts; it lights up when it changes. */
export function FigureLink({ of: { count, query }, label, list = '/cases', className = '', text }: Props) {
  const [first] = useState(count);
  const shown = text ?? count;
  if (count === 0) return <span className={`${css.none} ${className}`}>{shown}</span>;
  return (
    <Link to={`${list}?${query}`} className={`${css.figure} ${className}`} aria-label={`${label} ${shown}`}>
      <span key={count} className={count === first ? undefined : css.changed}>
        {shown}
      </span>
    </Link>
  );
}
