import { useQuery } from '@tanstack/react-query';
import { myPostsQuery } from '../../api/session.ts';
import type { Me } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Time } from '../../shared/time/Time.tsx';

/** Each post once, with all that one does in it, and what who held it before handed over. */
export function MyPosts({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const { data: posts = [] } = useQuery(myPostsQuery);
  const ids = [...new Set(me.posts.map(({ id }) => id))];
  return (
    <ul>
      {ids.map((id) => {
        const parts = me.posts.filter((post) => post.id === id);
        const [{ unit, title }] = parts as [Me['posts'][number]];
        const handOver = posts.find((post) => post.id === id)?.handOver;
        return (
          <li key={id}>
            {unit?.name ?? me.party?.name} · {title} ·{' '}
            {parts.map(({ role }) => t(`terms:role.${role}`)).join(t('common:listSeparator'))}
            {handOver && (
              <p>
                {t('account:handOver', { name: handOver.by.name, text: handOver.text })} · <Time at={handOver.at} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
