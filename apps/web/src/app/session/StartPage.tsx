import { Navigate } from 'react-router';
import { startPathOf } from '../pages.ts';
import { useMe } from './me.ts';

export function StartPage() {
  return <Navigate to={startPathOf(useMe())} replace />;
}
