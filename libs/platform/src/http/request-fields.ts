import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { cleanLine, cleanText, fromIso, InvalidTime, isInstant, parseDuration } from '@zhuoluo/kernel';
import { isCharacters, isText, isUuid, rule } from './rule.ts';

/** What all request fields have in common. `null` counts as left out, unless it clears the field. */
interface FieldOptions {
  readonly optional?: boolean;
  /** Of an optional field: `null` is kept, and means none. */
  readonly clearable?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

/** Set where a query is read: it has words alone, so that numbers, flags and lists are read from them. A body has JSON's own. */
export const QUERY = 'query';

type Read = (value: unknown, inQuery: boolean) => unknown;

function field(
  schema: ApiPropertyOptions,
  o: FieldOptions,
  read: Read,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const documented = {
    ...schema,
    required: !o.optional,
    nullable: o.clearable,
    description: o.description,
    example: o.example,
  } as ApiPropertyOptions;
  return applyDecorators(
    ApiProperty(documented),
    Transform(({ value, options }) => {
      if (value === null) return o.clearable ? null : undefined;
      return value === undefined ? undefined : read(value, options.groups?.includes(QUERY) ?? false);
    }),
    o.optional ? IsOptional() : rule('required', (v) => v !== undefined),
    ...rules,
  );
}

const asIs: Read = (value) => value;
/** Ids as PostgreSQL writes them, so that they can be compared. */
const lowered = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
const cleaned = (value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);
const cleanedLine = (value: unknown): unknown => (typeof value === 'string' ? cleanLine(value) : value);
const isLine = (value: unknown): boolean => typeof value === 'string' && !value.includes('\n');

export interface TextOptions extends FieldOptions {
  /** At most this many characters. */
  readonly max: number;
  /** At least this many, blanks at the ends not counted; 1 if not given. */
  readonly min?: number;
}

/** Text of several lines, cleaned of invisible marks, blanks at its ends cut off. */
export function TextField({ max, min = 1, ...o }: TextOptions): PropertyDecorator {
  return field(
    { type: String, minLength: min, maxLength: max },
    o,
    cleaned,
    rule('text', (v) => isText(v, min, max), { min, max }),
  );
}

/** The same in one line, such as a title or a name. */
export function LineField({ max, min = 1, ...o }: TextOptions): PropertyDecorator {
  return field(
    { type: String, minLength: min, maxLength: max },
    o,
    cleanedLine,
    rule('text', (v) => isText(v, min, max), { min, max }),
    rule('one-line', isLine),
  );
}

const CODE = /^[A-Z][A-Z0-9-]{1,19}$/;

/** A code that people choose and documents name, such as `CN`: it never changes. */
export function CodeField(o: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: String, pattern: CODE.source },
    o,
    asIs,
    rule('code', (v) => typeof v === 'string' && CODE.test(v)),
  );
}

/** A password: taken as typed, blanks included. */
export function SecretField({ max, min = 1, ...o }: TextOptions): PropertyDecorator {
  return field(
    { type: String, format: 'password', minLength: min, maxLength: max },
    o,
    asIs,
    rule('text', (v) => isCharacters(v, min, max), { min, max }),
  );
}

/** Short texts of one line each, such as file names of evidence. */
export function TextListField({ max, items, ...o }: TextOptions & { readonly items: number }): PropertyDecorator {
  return field(
    { type: [String], maxItems: items },
    o,
    (value) => (Array.isArray(value) ? value.map(cleanedLine) : value),
    rule('list', (v) => Array.isArray(v) && v.length <= items, { max: items }),
    rule('text', (v) => Array.isArray(v) && v.every((text) => isText(text, 1, max)), { min: 1, max }),
    rule('one-line', (v) => Array.isArray(v) && v.every(isLine)),
  );
}

/** Several codes of rows that the server knows; in a body an array, in a query repeated, or divided by commas. */
export function CodeListField({ max, items, ...o }: TextOptions & { readonly items: number }): PropertyDecorator {
  return field(
    { type: [String], maxItems: items },
    o,
    (value, inQuery) => {
      const codes: unknown = inQuery && typeof value === 'string' ? value.split(',') : value;
      return Array.isArray(codes) ? codes.map(cleanedLine) : codes;
    },
    rule('list', (v) => Array.isArray(v) && v.length <= items, { max: items }),
    rule('text', (v) => Array.isArray(v) && v.every((code) => isText(code, 1, max)), { min: 1, max }),
  );
}

/** One word of a closed list, documented under its own name. */
export function EnumField(name: string, values: readonly string[], o: FieldOptions = {}): PropertyDecorator {
  const schema: ApiPropertyOptions = { enum: values as string[], enumName: name };
  return field(
    schema,
    o,
    asIs,
    rule('one-of', (v) => values.includes(v as string), { values: values.join(', ') }),
  );
}

/** Several words of a closed list; in a body an array, in a query repeated, or divided by commas. */
export function EnumListField(name: string, values: readonly string[], o: FieldOptions = {}): PropertyDecorator {
  const read: Read = (value, inQuery) => (inQuery && typeof value === 'string' ? value.split(',') : value);
  const holds = (v: unknown): boolean => Array.isArray(v) && v.every((word) => values.includes(word as string));
  return field(
    { enum: values as string[], enumName: name, isArray: true },
    o,
    read,
    rule('one-of', holds, { values: values.join(', ') }),
  );
}

export function UuidField(o: FieldOptions = {}): PropertyDecorator {
  return field({ type: String, format: 'uuid' }, o, lowered, rule('uuid', isUuid));
}

export function UuidListField({ items, ...o }: FieldOptions & { readonly items: number }): PropertyDecorator {
  return field(
    { type: [String], format: 'uuid', maxItems: items },
    o,
    (value) => (Array.isArray(value) ? value.map(lowered) : value),
    rule('list', (v) => Array.isArray(v) && v.length <= items, { max: items }),
    rule('uuid', (v) => Array.isArray(v) && v.every(isUuid)),
  );
}

/** ISO-8601 with a zone in the request, milliseconds in the class. */
export function InstantField(o: FieldOptions = {}): PropertyDecorator {
  return field({ type: String, format: 'date-time' }, o, instantOrNaN, rule('instant', isInstant));
}

function instantOrNaN(value: unknown): number {
  if (typeof value !== 'string') return Number.NaN;
  try {
    return fromIso(value);
  } catch (error) {
    if (error instanceof InvalidTime) return Number.NaN;
    throw error;
  }
}

const WHOLE = /^-?\d{1,15}$/;

/** A whole number; from a query its digits are read. */
export function IntField({
  min,
  max,
  ...o
}: FieldOptions & { readonly min: number; readonly max: number; readonly default?: number }): PropertyDecorator {
  const read: Read = (value, inQuery) =>
    inQuery && typeof value === 'string' && WHOLE.test(value) ? Number(value) : value;
  return field(
    { type: 'integer', minimum: min, maximum: max },
    o,
    read,
    rule('integer', (v) => Number.isInteger(v) && Number(v) >= min && Number(v) <= max, { min, max }),
  );
}

/** Yuan. */
export function AmountField({ max, ...o }: FieldOptions & { readonly max: number }): PropertyDecorator {
  const holds = (v: unknown): boolean =>
    typeof v === 'number' && v >= 0 && v <= max && Math.abs(Math.round(v * 100) - v * 100) < 1e-4;
  return field({ type: Number, minimum: 0, maximum: max }, o, asIs, rule('amount', holds, { max }));
}

/** true or false; from a query the words `true` and `false` are read, and no other spelling. */
export function FlagField(o: FieldOptions = {}): PropertyDecorator {
  const read: Read = (value, inQuery) =>
    inQuery && (value === 'true' || value === 'false') ? value === 'true' : value;
  return field(
    { type: Boolean },
    o,
    read,
    rule('boolean', (v) => typeof v === 'boolean'),
  );
}

/** A limit such as `7wd`. */
export function DurationField(o: FieldOptions = {}): PropertyDecorator {
  return field({ type: String, example: '7wd' }, o, asIs, rule('duration', isDuration));
}

function isDuration(value: unknown): boolean {
  try {
    return typeof value === 'string' && Boolean(parseDuration(value));
  } catch {
    return false;
  }
}

/** A document that is checked field by field elsewhere. */
export function DocumentField(o: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'object', additionalProperties: true }, o, asIs);
}

/** A nested object with fields of its own. */
export function ObjectField(of: () => Class<object>, o: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: () => of(), required: !o.optional, description: o.description ?? '' }),
    Type(of),
    o.optional ? IsOptional() : rule('required', (v) => v !== undefined && v !== null),
    rule('object', (v) => typeof v === 'object' && !Array.isArray(v)),
    ValidateNested(),
  );
}

/** Nested objects with fields of their own, at most so many. */
export function ObjectListField(
  of: () => Class<object>,
  { items, ...o }: FieldOptions & { readonly items: number },
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: () => of(),
      isArray: true,
      maxItems: items,
      required: !o.optional,
      description: o.description ?? '',
    }),
    Type(of),
    o.optional ? IsOptional() : rule('required', (v) => v !== undefined && v !== null),
    rule('list', (v) => Array.isArray(v) && v.length <= items, { max: items }),
    ValidateNested({ each: true }),
  );
}
