import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { isProblem } from '../../api/problem.ts';
import { meQuery } from '../../api/session.ts';
import { useLive } from '../../live/use-live.ts';
import { useObserved } from '../../shared/observable.ts';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { LoadingPage } from '../LoadingPage.tsx';
import { MeContext } from './me.ts';
import { signInAgain } from './sign-in-again.ts';

const PasswordDuePage = lazy(async () => ({ default: (await import('./PasswordDuePage.tsx')).PasswordDuePage }));
const SignInAgainModal = lazy(async () => ({ default: (await import('./SignInAgainModal.tsx')).SignInAgainModal }));

/** Everything behind the sign-in; a visitor without a session goes there first and comes back. */
export function SignedIn() {
  const { data: me, error, refetch } = useQuery(meQuery);
  const location = useLocation();
  useLive(me?.id);
  const isAsking = useObserved(signInAgain.isAsking);
  if (isProblem(error, 'password-change-due'))
    return (
      <Suspense fallback={<LoadingPage />}>
        <PasswordDuePage onChosen={() => void refetch()} />
      </Suspense>
    );
  if (error && me === undefined) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (me === undefined) return <LoadingPage />;
  if (me === null) {
    const back = location.pathname + location.search;
    return <Navigate to={`/sign-in?to=${encodeURIComponent(back)}`} replace />;
  }
  return (
    <MeContext value={me}>
      <Outlet />
      {isAsking && (
        <Suspense>
          <SignInAgainModal account={me.account} />
        </Suspense>
      )}
    </MeContext>
  );
}
