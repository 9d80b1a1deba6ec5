import i18next from 'i18next';
import { signInAgain } from '../app/session/sign-in-again.ts';
import { problemOf, Unreachable } from './problem.ts';

const BASE = '/api/v1';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

/** Reads one resource. */
export function get<T>(path: string, query: Query = {}): Promise<T> {
  return send<T>(`${path}${search(query)}`, { method: 'GET' });
}

/** Gives a command; `idempotencyKey` is one per form fill, kept over retries, so that a doubt never files twice. */
export function post<T>(path: string, body: unknown, idempotencyKey: string): Promise<T> {
  return send<T>(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
  });
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  let response = await once(path, init);
  if (response.status === 401 && !path.startsWith('/auth/') && (await signInAgain.ask())) {
    response = await once(path, init);
  }
  if (!response.ok) throw await problemOf(response);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

async function once(path: string, init: RequestInit): Promise<Response> {
  const headers = {
    Accept: 'application/json',
    'Accept-Language': i18next.language,
    // No other site can set it without asking first: the API's defence of cookie-borne writes.
    'X-Requested-With': 'zhuoluo',
    ...init.headers,
  };
  try {
    return await fetch(`${BASE}${path}`, { ...init, headers, credentials: 'same-origin' });
  } catch (error) {
    throw new Unreachable('no answer', { cause: error });
  }
}

function search(query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
