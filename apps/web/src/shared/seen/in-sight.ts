import { createContext, use } from 'react';

/** Whether what a page shows may still be read: what is shown of it else is what was read before. */
export const InSightContext = createContext(true);

export function useIsInSight(): boolean {
  return use(InSightContext);
}
