import { Navigate } from 'react-router';
import { useRegions } from '../../api/reference.ts';
import { LoadingPage } from '../LoadingPage.tsx';
import { startPathOf } from '../pages.ts';
import { holds, useMe } from './me.ts';

/** Where a person starts: the first page of their menu. */
export function StartPage() {
  const me = useMe();
  if (holds(me, 'ADMIN')) return <AdministratorStart usual={startPathOf(me)} />;
  return <Navigate to={startPathOf(me)} replace />;
}

/** An administrator whose city has no name yet begins with giving it one. */
function AdministratorStart({ usual }: { readonly usual: string }) {
  const { data: regions, isPending } = useRegions();
  if (isPending) return <LoadingPage />;
  const city = regions?.find(({ tier }) => tier === 'CITY');
  return <Navigate to={city && city.docCode.trim() === '' ? '/manage/start' : usual} replace />;
}
