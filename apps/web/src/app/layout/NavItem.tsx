import { Link } from 'react-router';
import { useTexts } from '../../i18n/use-texts.ts';
import { countText } from '../../shared/count-text.ts';
import type { MenuEntry } from '../pages.ts';
import css from './Nav.module.css';

const noCount = () => 0;

interface Props {
  readonly entry: MenuEntry;
  readonly isCurrent: boolean;
  /** No room for it at the bottom of a phone. */
  readonly isWideOnly?: boolean;
}

export function NavItem({ entry, isCurrent, isWideOnly = false }: Props) {
  const { t } = useTexts();
  const { label, Icon, useCount = noCount } = entry.nav;
  const count = useCount();
  return (
    <li className={isWideOnly ? css.wideOnly : undefined}>
      <Link
        to={entry.path}
        className={isCurrent ? `${css.link} ${css.active}` : css.link}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <Icon />
        <span className={css.label}>{t(label)}</span>
        {count > 0 && (
          <span className={css.count}>
            {countText(count)}
            <span className="visually-hidden"> {t('common:waiting')}</span>
          </span>
        )}
      </Link>
    </li>
  );
}
