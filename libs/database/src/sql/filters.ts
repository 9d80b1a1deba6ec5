import type { Params } from './params.ts';

/** Conditions of a list, collected one by one; a filter that was not asked for adds none. */
export class Filters {
  readonly #conditions = new Set<string>();
  readonly #params: Params;

  constructor(params: Params) {
    this.#params = params;
  }

  among(column: string, words: readonly string[] | undefined): this {
    return words ? this.all(`${column} = ANY(${this.#params.add(words)}::text[])`) : this;
  }

  is(column: string, id: string | undefined): this {
    return id === undefined ? this : this.all(`${column} = ${this.#params.add(id)}::uuid`);
  }

  /**
   * Conditions in words of their own, such as those of a partial index. Each is said once: the planner counts a repeated one
   * twice and then expects far too few rows.
   */
  all(...conditions: readonly string[]): this {
    for (const condition of conditions) this.#conditions.add(condition);
    return this;
  }

  /** An instant to compare a `timestamptz(3)` with: exact. */
  instant(ms: number): string {
    return instantParam(ms, this.#params);
  }

  has(condition: string): boolean {
    return this.#conditions.has(condition);
  }

  get where(): string {
    return [...this.#conditions].join(' AND ');
  }
}

export function instantParam(ms: number, params: Params): string {
  return `${params.add(new Date(ms).toISOString())}::timestamptz`;
}
