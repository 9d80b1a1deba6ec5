import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/use-texts.ts';
import { messageOf } from '../../shared/form/message-of.ts';
import { useDismissal } from '../../shared/use-dismissal.ts';
import { useIsWide } from '../../shared/use-is-wide.ts';
import { useMe } from '../session/me.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { ActingPost } from './ActingPost.tsx';
import css from './UserMenu.module.css';

/** Who is signed in, for which unit and in which post, and the way out; on a phone behind a button. */
export function UserMenu() {
  const isWide = useIsWide();
  return isWide ? <Identity /> : <FoldedIdentity />;
}

function FoldedIdentity() {
  const { t } = useTexts();
  const { name } = useMe();
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  const ref = useDismissal<HTMLDivElement>(isOpen, close);
  return (
    <div ref={ref} data-screen-only>
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={t('account:menuOf', { name })}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <div className={css.folded}>
          <Identity onLeave={close} />
        </div>
      )}
    </div>
  );
}

function Identity({ onLeave }: { readonly onLeave?: () => void }) {
  const { t } = useTexts();
  const me = useMe();
  const leave = useSignOut();
  const place = me.unit?.name ?? me.party?.name;
  return (
    <div className={css.identity} role="group" aria-label={t('account:signedInAs')} data-screen-only>
      <Link to="/account" className={css.who} {...(onLeave && { onClick: onLeave })}>
        <strong>{me.name}</strong>
        {place && <span className={css.place}>{place}</span>}
      </Link>
      <ActingPost />
      <Button icon={<LogoutOutlined />} onClick={() => leave.mutate()} loading={leave.isPending}>
        {t('account:leave')}
      </Button>
      {leave.error && (
        <p role="alert" className={css.problem}>
          {messageOf(leave.error, t)}
        </p>
      )}
    </div>
  );
}
