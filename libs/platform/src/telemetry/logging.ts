import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Ids that callers may choose; anything else is replaced, so that logs hold no forged lines. */
const REQUEST_ID = /^[\w.-]{1,64}$/;

/** The router's middleware cuts the mounted part off `url`. */
type Routed = IncomingMessage & { readonly originalUrl?: string };

/** Calls that machines make every few seconds. */
const QUIET = /^\/(health\/|metrics$)/;

/**
 * Structured logs, one JSON line each, with the request's id. Only what is listed here is logged of a request.
 * Headers, body and query are not, so no token, password or search word can reach a log.
 */
export function loggerOptions(service: string, level: string): Params {
  return {
    pinoHttp: {
      level,
      base: { service },
      genReqId: requestId,
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: pathOf(url) }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      autoLogging: { ignore: (request) => QUIET.test((request as Routed).originalUrl ?? request.url ?? '') },
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    },
  };
}

/** The caller's `X-Request-Id` where it is a plain word, else a fresh one. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
