import type { Logger } from '@nestjs/common';

/** Something this process needs and that comes and goes; each change is told once, not each attempt. */
export class Dependency {
  readonly name: string;
  readonly #logger: Pick<Logger, 'log' | 'warn'>;
  #state: 'unknown' | 'up' | 'down' = 'unknown';
  #reason = '';

  constructor(name: string, logger: Pick<Logger, 'log' | 'warn'>) {
    this.name = name;
    this.#logger = logger;
  }

  get isUp(): boolean {
    return this.#state === 'up';
  }

  /** Why it is not up; empty while it is. */
  get reason(): string {
    return this.#reason;
  }

  /** @returns whether it was not up before */
  up(): boolean {
    const changed = this.#state !== 'up';
    if (changed) this.#logger.log(`${this.name} is there`);
    this.#state = 'up';
    this.#reason = '';
    return changed;
  }

  down(error: unknown): void {
    this.#reason = messageOf(error);
    if (this.#state !== 'down') this.#logger.warn(`waiting for ${this.name}: ${this.#reason}`);
    this.#state = 'down';
  }
}

/** What an error says, where several attempts at several addresses are told as one error without a text. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
