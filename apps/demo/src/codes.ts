import type { Client } from './client.ts';

/** Ids by code, from a list followed to its end: the sample names things by code, the API by id. */
export async function idsByCode(client: Client, account: string, path: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = (await client.get(
      account,
      `${path}?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    )) as { items: { id: string; code: string }[]; nextCursor: string | null };
    for (const item of page.items) ids.set(item.code, item.id);
    cursor = page.nextCursor;
  }
  return ids;
}
