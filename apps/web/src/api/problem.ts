import type { FieldProblem } from './schema.gen.ts';

/** An RFC 9457 answer of the API, thrown; `title` is shown to people as it comes. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly title: string,
    readonly code: string,
    readonly errors: readonly FieldProblem[],
  ) {
    super(title);
  }
}

/** No answer came: the network or the server is away. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Reads a refusal; one that is no problem document (a proxy's page, say) keeps its status only. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return new Problem(response.status, body.title ?? `HTTP ${response.status}`, body.code ?? '', body.errors ?? []);
}

export function isProblem(error: unknown, ...codesOrStatus: readonly (string | number)[]): error is Problem {
  return (
    error instanceof Problem &&
    (codesOrStatus.length === 0 || codesOrStatus.includes(error.code) || codesOrStatus.includes(error.status))
  );
}
