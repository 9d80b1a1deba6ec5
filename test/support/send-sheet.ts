import type { ApiClient, Answer } from './api-client.ts';

interface SheetOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the form; another one than the contract's is a fault. */
  readonly field?: string;
}

/** Sends a csv as a browser's form does. */
export async function sendSheet(
  client: ApiClient,
  path: string,
  text: string,
  { headers = {}, field = 'file' }: SheetOptions = {},
): Promise<Answer> {
  const form = new FormData();
  form.append(field, new Blob([text]), '企业.csv');
  const response = await fetch(`${client.baseUrl}/api/v1${path}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${client.token}`, ...headers },
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

const HEAD = '编码,类型,名称,地区,联系人,电话';

/** So many made-up enterprises of 山阳. */
export function partySheet(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, i) => `SY-X${i + 1},企业,山阳导入企业${i + 1}（示例）,山阳县,宁怀澄,0914-0000000`,
  );
  return [HEAD, ...lines].join('\n');
}
