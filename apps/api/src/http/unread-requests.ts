import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import {
  Fault,
  faultOfStatus,
  languageOf,
  PROBLEM_MEDIA_TYPE,
  problemOf,
  requestId,
  type ApiFault,
  type ProblemDocument,
} from '@zhuoluo/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const FAULT_OF_PARSER: Readonly<Record<string, ApiFault>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
};

/** Headers of every answer that no route gives: nothing in them is for a cache, a frame or a script. */
function headersOf(id: string, body: string): Record<string, string> {
  return {
    'Content-Type': PROBLEM_MEDIA_TYPE,
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': id,
  };
}

/** What Node's parser cannot read, or what does not arrive in time, is answered as a problem too; the connection ends. */
export function answerParserError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(new Fault(FAULT_OF_PARSER[error.code ?? ''] ?? 'malformed-request'), 'zh');
  socket.end(written(problem));
}

function written(problem: ProblemDocument): string {
  const body = JSON.stringify(problem);
  const headers = { ...headersOf(randomUUID(), body), Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`, ...lines, '', body].join('\r\n');
}

/** An address that Fastify’s router cannot read: no route and no hook has seen the request. */
export function answerUnroutable(
  error: { readonly statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const fault = faultOfStatus(error.statusCode ?? 400) ?? new Fault('malformed-request');
  const problem = problemOf(fault, languageOf(request.headers['accept-language']));
  const body = JSON.stringify(problem);
  reply.raw.writeHead(problem.status, headersOf(requestId(request.raw), body)).end(body);
}
