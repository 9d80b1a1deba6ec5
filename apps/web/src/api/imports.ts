import { api, read } from './client.ts';
import type { ImportKindList, ImportReport, Operation } from './schema.gen.ts';

/** The kinds of sheets that the caller may import. */
export function listImportKinds(): Promise<ImportKindList> {
  return read(api.GET('/api/v1/imports'));
}

export const templatePath = (kind: string): string => `/api/v1/imports/${kind}/template`;

/** What is wrong with each row; nothing is changed. */
export function tryImport(kind: string, file: File): Promise<ImportReport> {
  return read(
    api.POST('/api/v1/imports/{kind}', { params: { path: { kind }, query: { dryRun: true } }, ...asForm(file) }),
  ) as Promise<ImportReport>;
}

/** @param idempotencyKey one per file: a lost answer never imports twice */
export function startImport(kind: string, file: File, idempotencyKey: string): Promise<Operation> {
  const header = { 'Idempotency-Key': idempotencyKey };
  return read(
    api.POST('/api/v1/imports/{kind}', { params: { path: { kind }, header }, ...asForm(file) }),
  ) as Promise<Operation>;
}

function asForm(file: File) {
  return {
    body: { file: '' },
    bodySerializer: () => {
      const form = new FormData();
      form.append('file', file);
      return form;
    },
  };
}
