/** How long a one-time password or link works: a setting of the process. */
export abstract class OneTimeTerms {
  abstract readonly lifetimeMs: number;
}
