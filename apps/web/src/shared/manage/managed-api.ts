import { api, read } from '../../api/client.ts';
import type { paths } from '../../api/schema.gen.ts';
import type { Asked, HistoryPage, ManagedApi, ManagedPage, ManagedRow } from './managed-kind.ts';

/** The lists of the contract. */
type ListPath = {
  [P in keyof paths]: paths[P] extends {
    get: { responses: { 200: { content: { 'application/json': { items: unknown[] } } } } };
  }
    ? P
    : never;
}[keyof paths];

/** A row of a list of the contract. */
export type RowOf<P extends ListPath> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': { items: (infer Row)[] } } } } };
}
  ? Row
  : never;

type Send = (path: string, init: object) => Promise<{ data?: unknown }>;

const [GET, POST, PATCH] = [api.GET as Send, api.POST as Send, api.PATCH as Send];

/** Reads and writes the rows under an address by the contract's usual five ways: list, item, history, POST, PATCH with `If-Match`. */
export function managedApi<P extends ListPath>(path: P): ManagedApi<RowOf<P> & ManagedRow> {
  type Row = RowOf<P> & ManagedRow;
  const item = `${path}/{id}`;
  return {
    list: (asked: Asked) => read(GET(path, { params: { query: asked } })) as Promise<ManagedPage<Row>>,
    one: (id) => read(GET(item, { params: { path: { id } } })) as Promise<Row>,
    history: (id, cursor) =>
      read(
        GET(`${item}/history`, { params: { path: { id }, query: cursor === null ? {} : { cursor } } }),
      ) as Promise<HistoryPage>,
    add: (body, key) => read(POST(path, { params: { header: { 'Idempotency-Key': key } }, body })) as Promise<Row>,
    amend: (id, body, version, key) => {
      const header = { 'Idempotency-Key': key, 'If-Match': `"${version}"` };
      return read(PATCH(item, { params: { path: { id }, header }, body })) as Promise<Row>;
    },
  };
}
