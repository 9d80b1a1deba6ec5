import type { ApiClient, Answer } from './api-client.ts';

/** The least that is a PDF by its first bytes; other text makes another file of it. */
export const aPdf = (text = '示例'): string => `%PDF-1.7\n% ${text}\n%%EOF\n`;

/** Uploads a file as a browser's form does. */
export async function sendFile(
  client: ApiClient,
  contents: string | Uint8Array<ArrayBuffer>,
  name = '授信批复（示例）.pdf',
): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([contents]), name);
  const response = await fetch(`${client.baseUrl}/api/v1/files`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${client.token}` },
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}
