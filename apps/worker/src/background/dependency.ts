import type { Logger } from '@nestjs/common';

/** Something this process needs and that comes and goes; each change is told once, not each vain attempt. */
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

  /** For those who ask how the process is. */
  view(): { readonly status: string; readonly reason?: string } {
    return this.#reason === '' ? { status: this.#state } : { status: this.#state, reason: this.#reason };
  }

  up(): void {
    if (this.#state !== 'up') this.#logger.log(`${this.name} is there`);
    this.#state = 'up';
    this.#reason = '';
  }

  down(error: unknown): void {
    const reason = messageOf(error);
    if (this.#state !== 'down' || this.#reason !== reason) this.#logger.warn(`waiting for ${this.name}: ${reason}`);
    this.#state = 'down';
    this.#reason = reason;
  }
}

/** What an error says, where several attempts at several addresses are told as one error without a text. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
