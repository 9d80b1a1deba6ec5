/** One faulty field of a request: `path` as in `contact.phone`, empty for the whole body. */
export interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** An RFC 9457 answer of the API, thrown; `title` is shown to people as it comes. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly errors: readonly FieldFault[];

  constructor(
    readonly status: number,
    readonly title: string,
    readonly code: string,
    readonly detail: string,
    errors: readonly FieldFault[] = [],
  ) {
    super(title);
    this.errors = errors;
  }
}

/** No answer came: the network or the server is away, or the page is offline. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Reads a refusal; one that is no problem document (a proxy's page, say) keeps its status only. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const title = body.title ?? `HTTP ${response.status}`;
  return new Problem(response.status, title, body.code ?? '', body.detail ?? title, body.errors);
}

export function isProblem(error: unknown, ...codesOrStatus: readonly (string | number)[]): error is Problem {
  return (
    error instanceof Problem &&
    (codesOrStatus.length === 0 || codesOrStatus.includes(error.code) || codesOrStatus.includes(error.status))
  );
}
