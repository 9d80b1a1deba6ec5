import type { EntitySchemaColumnOptions, ValueTransformer } from 'typeorm';

/** A column for every field, nullable where the field is: what is forgotten or differs does not compile. */
export type Columns<T> = {
  [K in keyof T]: EntitySchemaColumnOptions & (null extends T[K] ? { nullable: true } : { nullable?: false });
};

const instantTransformer: ValueTransformer = {
  from: (value: number | null) => value,
  to: (value: unknown) => (typeof value === 'number' ? new Date(value) : value),
};

export const uuid = { type: 'uuid' } as const;
export const text = { type: 'text' } as const;
export const flag = { type: 'boolean' } as const;
export const count = { type: 'integer' } as const;
export const bytes = { type: 'bytea' } as const;
export const document = { type: 'jsonb' } as const;
/** JSON kept letter for letter, as hashes over it need it. */
export const jsonText = { type: 'json' } as const;
/** An `Instant` of the rules: milliseconds since the epoch in code, `timestamptz(3)` in storage. */
export const instant = { type: 'timestamptz', precision: 3, transformer: instantTransformer } as const;
/** Yuan and fen. */
export const money = {
  type: 'numeric',
  precision: 15,
  scale: 2,
  transformer: {
    from: (value: string | null) => (value === null ? null : Number(value)),
    to: (value: unknown) => value,
  },
} as const;

export const orNull = <C extends EntitySchemaColumnOptions>(column: C): C & { nullable: true } => ({
  ...column,
  nullable: true,
});
export const key = <C extends EntitySchemaColumnOptions>(column: C): C & { primary: true } => ({
  ...column,
  primary: true,
});
