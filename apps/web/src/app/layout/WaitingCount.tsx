import { useTexts } from '../../i18n/use-texts.ts';
import { countText } from '../../shared/count-text.ts';
import type { MenuEntry } from '../pages.ts';
import css from './WaitingCount.module.css';

const noCount = () => 0;

/** How much waits on the page of a menu entry; nothing where nothing does. */
export function WaitingCount({ entry }: { readonly entry: MenuEntry }) {
  const { t } = useTexts();
  const { useCount = noCount } = entry.nav;
  const count = useCount();
  if (count === 0) return null;
  return (
    <span className={css.count}>
      {countText(count)}
      <span className="visually-hidden"> {t('common:waiting')}</span>
    </span>
  );
}

/** That something waits on a page one menu further; the dots of several lie on each other. */
export function WaitingDot({ entry }: { readonly entry: MenuEntry }) {
  const { t } = useTexts();
  const { label, useCount = noCount } = entry.nav;
  const count = useCount();
  if (count === 0) return null;
  return (
    <span className={css.dot}>
      <span className="visually-hidden">
        {t(label)} {count} {t('common:waiting')}
      </span>
    </span>
  );
}
