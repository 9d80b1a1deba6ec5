import type { Answer } from './api-client.ts';

/** An answer that says what is wrong as RFC 9457 has it, with this status and code. */
export function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer.body).toMatchObject({ status, code, type: `urn:zhuoluo:problem:${code}` });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(Object.keys(answer.body).sort()).toEqual(
    expect.arrayContaining(['code', 'detail', 'errors', 'status', 'title', 'type']),
  );
}
