import type { ListCasesRequest } from './list-cases.request.ts';

/** To whom no colour is shown every case has none: their flag must not tell what their list hides. */
export function blindToColours({ uncoloured, ...request }: ListCasesRequest): ListCasesRequest {
  if (uncoloured === undefined) return request;
  const contradicts = request.open !== undefined && request.open !== uncoloured;
  return contradicts ? { ...request, state: [] } : { ...request, open: uncoloured };
}
