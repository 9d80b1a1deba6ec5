import { Link } from 'react-router';
import { useTexts } from '../../i18n/use-texts.ts';
import type { MenuEntry } from '../pages.ts';
import css from './Nav.module.css';
import { WaitingCount, WaitingDot } from './WaitingCount.tsx';

interface Props {
  readonly entry: MenuEntry;
  readonly isCurrent: boolean;
  /** No room for it at the bottom of a phone. */
  readonly isWideOnly?: boolean;
  /** The entries that a phone has on this one's page. */
  readonly further?: readonly MenuEntry[];
}

export function NavItem({ entry, isCurrent, isWideOnly = false, further = [] }: Props) {
  const { t } = useTexts();
  const { label, Icon } = entry.nav;
  return (
    <li className={isWideOnly ? css.wideOnly : undefined}>
      <Link
        to={entry.path}
        className={isCurrent ? `${css.link} ${css.active}` : css.link}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <Icon />
        <span className={css.label}>{t(label)}</span>
        <span className={css.count}>
          <WaitingCount entry={entry} />
        </span>
        {further.map((each) => (
          <WaitingDot key={each.path} entry={each} />
        ))}
      </Link>
    </li>
  );
}
