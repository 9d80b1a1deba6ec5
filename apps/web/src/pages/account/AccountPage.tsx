import { Button } from 'antd';
import { Link } from 'react-router';
import { WaitingCount } from '../../app/layout/WaitingCount.tsx';
import { mayOpen, menuOf, PAGES, withoutRoom, type MenuEntry } from '../../app/pages.ts';
import { useMe } from '../../app/session/me.ts';
import { useSignOut } from '../../app/session/use-sign-out.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { FormProblem } from '../../shared/form/FormProblem.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import { ShortcutSwitch } from '../../shared/work/ShortcutSwitch.tsx';
import css from './AccountPage.module.css';
import { ChangePassword } from './ChangePassword.tsx';
import { MyPosts } from './MyPosts.tsx';
import { MySessions } from './MySessions.tsx';

/** Who one is here, and what a phone's bottom menu has no room for. */
export function AccountPage() {
  const { t } = useTexts();
  const me = useMe();
  const leave = useSignOut();
  const rest = withoutRoom(menuOf(me));
  return (
    <Content width="text">
      <PageHeader title={me.name} subtitle={me.account} />
      {rest.length > 0 && (
        <nav className={css.rest} aria-label={t('account:morePages')}>
          {rest.map((entry) => (
            <MorePage key={entry.path} entry={entry} />
          ))}
        </nav>
      )}
      <Section title={t('account:posts')}>
        <MyPosts me={me} />
      </Section>
      {PAGES.some((page) => page.hasKeys && mayOpen(page, me)) && (
        <Section title={t('work:keys')}>
          <ShortcutSwitch />
        </Section>
      )}
      <Section title={t('account:changePassword')}>
        <ChangePassword />
      </Section>
      <Section title={t('account:sessions')}>
        <MySessions />
      </Section>
      <div className={css.leave}>
        {leave.error && <FormProblem error={leave.error} />}
        <Button block onClick={() => leave.mutate()} loading={leave.isPending}>
          {t('account:signOut')}
        </Button>
      </div>
    </Content>
  );
}

function MorePage({ entry }: { readonly entry: MenuEntry }) {
  const { t } = useTexts();
  const { label, Icon } = entry.nav;
  return (
    <Link to={entry.path} className={css.link}>
      <Icon /> <span>{t(label)}</span>
      <WaitingCount entry={entry} />
    </Link>
  );
}
