import type { ValueTransformer } from 'typeorm';

/** A part of a case as stored: the rules read parts in the order in which they came to be. */
export type Positioned<T> = T & { readonly position: number };

const wholeNumber: ValueTransformer = {
  from: (value: string | null) => (value === null ? null : Number(value)),
  to: (value: unknown) => value,
};

/** A span of working or wall seconds. */
export const seconds = { type: 'bigint', transformer: wholeNumber } as const;
