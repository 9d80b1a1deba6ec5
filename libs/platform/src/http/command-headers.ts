import { hash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { invalid } from '../problem/fault.ts';
import type { FastifyRequest } from 'fastify';

/** What the headers of a POST ask beside its body. */
export interface CommandHeaders {
  /** `Idempotency-Key`, and a hash of the body as sent, the same for any order of its keys; null if none is given. */
  readonly idempotency: { readonly key: string; readonly bodyHash: Buffer } | null;
  /** The version in `If-Match`; null where any will do. */
  readonly ifMatch: number | null;
  /** The path without query: keys hold per account and path. */
  readonly path: string;
}

/** Printable ASCII, as header values are. */
const KEY = /^[\x21-\x7e]{1,128}$/;
const VERSION = /^(?:W\/)?"(\d{1,9})"$/;

export const Headers = createParamDecorator((_: unknown, context: ExecutionContext): CommandHeaders =>
  readHeaders(context.switchToHttp().getRequest<FastifyRequest>()),
);

export function readHeaders(request: FastifyRequest): CommandHeaders {
  const key = readKey(request.headers['idempotency-key']);
  return {
    idempotency: key === null ? null : { key, bodyHash: hash('sha256', canonical(request.body ?? {}), 'buffer') },
    ifMatch: readVersion(request.headers['if-match']),
    path: request.url.split('?', 1)[0]!,
  };
}

function readKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && KEY.test(header)) return header;
  throw invalid({ path: 'Idempotency-Key', code: 'text', facts: { min: 1, max: 128 } });
}

/** No case ever bears it. */
const NO_VERSION = -1;

/** A tag that is no version of ours matches nothing; it is refused as stale, once the body is known to be sound. */
function readVersion(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null;
  const version = VERSION.exec(header.trim())?.[1];
  return version === undefined ? NO_VERSION : Number(version);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
