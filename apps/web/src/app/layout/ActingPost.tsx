import { useQueryClient } from '@tanstack/react-query';
import { useTexts } from '../../i18n/use-texts.ts';
import { useObserved } from '../../shared/observable.ts';
import { actingPost } from '../session/acting-post.ts';
import { useMe } from '../session/me.ts';
import css from './UserMenu.module.css';

/** In which of several posts one acts, and the way to another; who holds one post needs neither. */
export function ActingPost() {
  const { t } = useTexts();
  const me = useMe();
  const queries = useQueryClient();
  const chosen = useObserved(actingPost);
  const posts = new Map(me.posts.map(({ id, title, unit }) => [id, unit ? `${unit.name} · ${title}` : title]));
  if (posts.size < 2) return null;
  const choose = (id: string) => {
    actingPost.set(id || null);
    // What one may do differs from post to post.
    void queries.invalidateQueries();
  };
  return (
    <select
      className={css.post}
      aria-label={t('account:actingPost')}
      value={chosen !== null && posts.has(chosen) ? chosen : ''}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{t('account:anyPost')}</option>
      {[...posts].map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
