import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { OPEN_FORM } from '../form/open-form.ts';
import { isProblem } from '../../api/problem.ts';
import { Loading } from '../list/Loading.tsx';
import { QueryFailure } from '../list/QueryFailure.tsx';
import { InSightContext } from './in-sight.ts';
import { OutOfSight } from './OutOfSight.tsx';

interface Props<T> {
  readonly of: UseQueryResult<T>;
  /** Said where there is no such thing, or none that this person may read. */
  readonly notFound: string;
  /** The list it hangs under; none where it stands beside that. */
  readonly back?: string;
  /** Lines of the place it takes while it is read. */
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** One thing, read by its id. Once it goes out of sight, it stays as it was while a form about it is open. */
export function Seen<T>({ of: { data, error, refetch }, notFound, back, rows = 4, children }: Props<T>) {
  const [params] = useSearchParams();
  const isInSight = !isProblem(error, 404);
  if (data !== undefined && (isInSight || params.has(OPEN_FORM)))
    return <InSightContext value={isInSight}>{children(data)}</InSightContext>;
  if (!error) return <Loading rows={rows} />;
  if (isInSight) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  return <OutOfSight title={error.message} text={notFound} back={back} />;
}
