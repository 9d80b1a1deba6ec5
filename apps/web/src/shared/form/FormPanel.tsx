import { Drawer } from 'antd';
import { useLayoutEffect, type ReactNode, type RefObject } from 'react';
import { placeForm } from './form-place.ts';
import { useIsRoomy } from '../use-is-wide.ts';

interface Props {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  readonly close: () => void;
  /** Where a form that judges is opened from: what it judges comes into view, the closest to there. Null for other forms. */
  readonly from: RefObject<HTMLElement | null> | null;
  readonly children: ReactNode;
}

/** An open form that leaves what it is about readable: beside the page, or in a sheet that the page scrolls clear of. */
export function FormPanel({ isOpen, title, close, from, children }: Props) {
  const place = useIsRoomy() ? 'beside' : 'below';
  useLayoutEffect(() => {
    if (!isOpen) return;
    placeForm(place);
    judgedFrom(from?.current ?? null)?.scrollIntoView({ block: place === 'below' ? 'start' : 'nearest' });
    return () => placeForm(null);
  }, [isOpen, place, from]);
  return (
    <Drawer
      open={isOpen}
      title={title}
      onClose={close}
      mask={false}
      aria-modal={false}
      placement={place === 'beside' ? 'right' : 'bottom'}
      size={place === 'beside' ? 'var(--form-beside)' : 'var(--form-below)'}
      destroyOnHidden
    >
      {children}
    </Drawer>
  );
}

/** What is judged in the closest surroundings; none where nothing is. */
function judgedFrom(bar: HTMLElement | null): Element | null {
  for (let box = bar; box !== null; box = box.parentElement) {
    const judged = box.querySelector('[data-judged]');
    if (judged) return judged;
  }
  return null;
}
