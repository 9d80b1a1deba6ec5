import type { ReactNode } from 'react';
import css from './Workbench.module.css';

interface Props {
  readonly id: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One thing to do: a button the size of its card. */
export function WorkItem({ id, isChosen, onChoose, children }: Props) {
  return (
    <button
      id={`work-${id}`}
      type="button"
      aria-pressed={isChosen}
      className={isChosen ? `${css.item} ${css.chosen}` : css.item}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}
