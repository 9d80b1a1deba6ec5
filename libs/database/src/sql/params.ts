import { createHash } from 'node:crypto';

/** The values of a statement; each gets the placeholder it is named by, so no value ever enters the text. */
export class Params {
  readonly values: unknown[] = [];

  /** `$1`, `$2`, … */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** A statement whose text has few forms: PostgreSQL parses and plans each once a connection. */
export function prepared(text: string, params: Params): { name: string; text: string; values: unknown[] } {
  return { name: createHash('sha1').update(text).digest('base64url'), text, values: params.values };
}
