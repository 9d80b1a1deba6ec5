import type { Me } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** Each post once, with all that one does in it. */
export function MyPosts({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const placeOf = (post: Me['posts'][number]) => `${post.unit?.name ?? me.party?.name} · ${post.title}`;
  const rolesAt = (place: string) => me.posts.filter((post) => placeOf(post) === place).map(({ role }) => role);
  return (
    <ul>
      {[...new Set(me.posts.map(placeOf))].map((place) => (
        <li key={place}>
          {place} ·{' '}
          {rolesAt(place)
            .map((role) => t(`terms:role.${role}`))
            .join(t('common:listSeparator'))}
        </li>
      ))}
    </ul>
  );
}
