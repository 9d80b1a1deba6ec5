import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { keys } from '../../api/keys.ts';
import { MANAGE_GROUPS, type ManagedRoom } from '../../app/page.ts';
import { mayOpen, PAGES } from '../../app/pages.ts';
import { holds, useMe } from '../../app/session/me.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Content } from '../../shared/Content.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Section } from '../../shared/Section.tsx';
import { Gaps } from './Gaps.tsx';
import css from './ManageOverviewPage.module.css';

/** The rooms of “管理” that this person may enter, by group. */
export function ManageOverviewPage() {
  const { t } = useTexts();
  const me = useMe();
  const rooms = PAGES.flatMap((page) =>
    page.manage && mayOpen(page, me) ? [{ ...page.manage, path: page.path }] : [],
  );
  return (
    <Content>
      <PageHeader title={t('manage:title')} subtitle={t('manage:subtitle')} />
      {holds(me, 'ADMIN') && <Gaps />}
      {MANAGE_GROUPS.map((group) => {
        const own = rooms.filter((room) => room.group === group).sort((a, b) => a.order - b.order);
        if (own.length === 0) return null;
        return (
          <Section key={group} title={t(`manage:group.${group}`)}>
            <ul className={css.rooms}>
              {own.map((room) => (
                <li key={room.path}>
                  <RoomLink room={room} path={room.path} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </Content>
  );
}

function RoomLink({ room, path }: { readonly room: ManagedRoom; readonly path: string }) {
  const { t } = useTexts();
  return (
    <Link to={path} className={css.room}>
      <span className={css.name}>{t(room.label)}</span>
      {room.count && <RoomCount path={path} count={room.count} />}
      <span className={css.about}>{t(room.about)}</span>
    </Link>
  );
}

/** Absent until it is known, and where it cannot be read: the way into the room matters more. */
function RoomCount({ path, count }: { readonly path: string; readonly count: () => Promise<number> }) {
  const { data } = useQuery({ queryKey: keys.manage.count(path), queryFn: count });
  return data === undefined ? null : <span className={css.count}>{data.toLocaleString('zh-CN')}</span>;
}
