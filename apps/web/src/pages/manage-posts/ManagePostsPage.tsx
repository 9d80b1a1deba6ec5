import { ManagePage } from '../../shared/manage/ManagePage.tsx';
import { POSTS } from './posts-kind.tsx';

/** The posts of all units, and who holds them. */
export function ManagePostsPage() {
  return <ManagePage kind={POSTS} />;
}
