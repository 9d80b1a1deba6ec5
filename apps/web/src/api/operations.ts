import { api, command, read } from './client.ts';
import { after } from './cases.ts';
import type { Operation, OperationItemState, OperationPage, OperationResultPage } from './schema.gen.ts';

export function listOperations(cursor: string | null): Promise<OperationPage> {
  return read(api.GET('/api/v1/operations', { params: { query: after(cursor) } }));
}

/** The newest of a kind, if there is one. */
export async function newestOperation(kind: string): Promise<Operation | null> {
  const { items } = await read(api.GET('/api/v1/operations', { params: { query: { kind, limit: 1 } } }));
  return items[0] ?? null;
}

export function readOperation(id: string): Promise<Operation> {
  return read(api.GET('/api/v1/operations/{id}', { params: { path: { id } } }));
}

/** @param state of these items alone; null means all */
export function listResults(
  id: string,
  state: OperationItemState | null,
  cursor: string | null,
): Promise<OperationResultPage> {
  const query = { ...(state !== null && { state: [state] }), ...after(cursor) };
  return read(api.GET('/api/v1/operations/{id}/results', { params: { path: { id }, query } }));
}

export function cancelOperation(id: string): Promise<Operation> {
  return command('/api/v1/operations/{id}/cancel', id, {}, crypto.randomUUID());
}

export function resumeOperation(id: string): Promise<Operation> {
  return command('/api/v1/operations/{id}/resume', id, {}, crypto.randomUUID());
}
