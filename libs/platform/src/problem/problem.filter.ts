import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Fault, faultOfStatus } from './fault.ts';
import { languageOf } from './language.ts';
import type { ProblemCode } from './problem-heads.ts';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.ts';

const RETRY_AFTER_SECONDS: Partial<Record<ProblemCode, number>> = { busy: 1, unavailable: 5 };

/** Every error leaves as a problem; what we did not foresee is logged whole and not told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const fault = this.#faultOf(error);
    const document = problemOf(fault, languageOf(http.getRequest<FastifyRequest>().headers['accept-language']));
    if (fault.code === 'unauthenticated') void reply.header('WWW-Authenticate', 'Bearer');
    const retryAfter = RETRY_AFTER_SECONDS[fault.code] ?? fault.more.retryAfterSeconds;
    if (retryAfter !== undefined) void reply.header('Retry-After', String(retryAfter));
    void reply.status(document.status).type(PROBLEM_MEDIA_TYPE).send(document);
  }

  #faultOf(error: unknown): Fault {
    if (error instanceof Fault) return error;
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    const known = faultOfStatus(status);
    if (known) return known;
    if (isLocked(error) || isPoolTaken(error)) return new Fault('busy');
    if (isTooSlow(error)) {
      this.#log.error({ err: error }, 'a statement took longer than the database may take');
      return new Fault('unavailable');
    }
    if (isDatabaseAway(error)) {
      this.#log.warn({ err: error }, 'the database is away');
      return new Fault('unavailable');
    }
    this.#log.error({ err: error }, 'unforeseen error');
    return new Fault('internal');
  }
}

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

/** SQLSTATE 55P03: another transaction held what this one needed for longer than one waits. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}

/** All connections of the pool were in use for longer than one waits: others are served, so the database is there. */
function isPoolTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.message.includes('timeout exceeded when trying to connect')) return true;
  const inner = innerOf(error);
  return inner !== undefined && isPoolTaken(inner);
}

/** SQLSTATE 57014: the server ended a statement at its `statement_timeout`. */
function isTooSlow(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014';
}

/** Connection refused, reset or timed out, and SQLSTATE classes 08 (connection) and 57P (shutdown), 53300 (no slots), 3D000 (no such database). */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|ENOENT|08...|57P0.|53300|3D000)$/;
const AWAY_MESSAGE =
  /Connection terminated|has encountered a connection error|Query read timeout|Cannot use a pool after/;

/** Whether an error, or the one it wraps, means that PostgreSQL cannot be reached rather than that we erred. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && AWAY.test(code)) return true;
  if (AWAY_MESSAGE.test(error.message)) return true;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  const inner = innerOf(error);
  return inner !== undefined && isDatabaseAway(inner);
}

/** The error that another wraps. */
function innerOf(error: Error): unknown {
  const inner = (error as { driverError?: unknown }).driverError ?? error.cause;
  return inner === error ? undefined : inner;
}
