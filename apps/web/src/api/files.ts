import { api, read } from './client.ts';
import type { EvidenceFile } from './schema.gen.ts';

export const filePath = (id: string): string => `/api/v1/files/${id}`;

/** Uploads a file, for a form to name when it is handed in. */
export function uploadFile(file: File): Promise<EvidenceFile> {
  const bodySerializer = () => {
    const form = new FormData();
    form.append('file', file);
    return form;
  };
  return read(api.POST('/api/v1/files', { body: { file: '' }, bodySerializer }));
}
