import { Logger, type ArgumentsHost } from '@nestjs/common';
import { Fault } from './fault.ts';
import { ProblemFilter } from './problem.filter.ts';

interface Told {
  status?: number;
  headers: Record<string, string>;
  body?: { code: string };
}

/** What somebody is told of an error that a use case threw. */
function told(error: unknown): Told {
  const answer: Told = { headers: {} };
  const reply = {
    header: (name: string, value: string) => ((answer.headers[name] = value), reply),
    status: (status: number) => ((answer.status = status), reply),
    type: () => reply,
    send: (body: { code: string }) => ((answer.body = body), reply),
  };
  const http = { getResponse: () => reply, getRequest: () => ({ headers: {} }) };
  new ProblemFilter().catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return answer;
}

/** As pg's pool says it. */
const POOL_TAKEN = new Error('timeout exceeded when trying to connect');
const databaseError = (code: string) => Object.assign(new Error('from PostgreSQL'), { code });

describe('an error', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it.each([
    ['the server ended a statement that took too long', databaseError('57014'), 503, 'unavailable', '5'],
    ['the server shuts down', databaseError('57P01'), 503, 'unavailable', '5'],
    ['nobody listens where the database was', databaseError('ECONNREFUSED'), 503, 'unavailable', '5'],
    [
      'a driver’s error wraps it',
      new Error('query failed', { cause: databaseError('08006') }),
      503,
      'unavailable',
      '5',
    ],
    ['another holds what is needed', databaseError('55P03'), 503, 'busy', '1'],
    ['all connections were in use', POOL_TAKEN, 503, 'busy', '1'],
    [
      'all connections were in use, which a driver’s error wraps',
      new Error('query failed', { cause: POOL_TAKEN }),
      503,
      'busy',
      '1',
    ],
    ['nobody foresaw it', new Error('a fault of ours'), 500, 'internal', undefined],
    ['a use case chose it', new Fault('not-found'), 404, 'not-found', undefined],
  ])('is told, and when to come again, where %s', (_, error, status, code, retryAfter) => {
    const answer = told(error);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.headers['Retry-After']).toBe(retryAfter);
  });
});
