import { Link } from 'react-router';
import { mayOpen, PAGES } from '../../app/pages.ts';
import { useMe } from '../../app/session/me.ts';

/** The way to a room of 管理, where this person has it. */
export function RoomLink({ path, text }: { readonly path: string; readonly text: string }) {
  const me = useMe();
  if (!PAGES.some((page) => page.path === path && mayOpen(page, me))) return null;
  return <Link to={path}>{text}</Link>;
}
