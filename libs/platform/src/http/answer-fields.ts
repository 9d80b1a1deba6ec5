import type { Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** What all fields of an answer have in common. */
interface ShownOptions {
  readonly nullable?: boolean;
  /** Not always there. */
  readonly optional?: boolean;
  readonly description?: string;
}

function shown(schema: ApiPropertyOptions, o: ShownOptions): PropertyDecorator {
  const more = { required: !o.optional, nullable: o.nullable, description: o.description };
  return ApiProperty({ ...schema, ...more } as ApiPropertyOptions);
}

/** The fields of answers, for the OpenAPI document: one line a field, nothing is checked at run time. */
export const Shown = {
  text: (o: ShownOptions = {}) => shown({ type: String }, o),
  uuid: (o: ShownOptions = {}) => shown({ type: String, format: 'uuid' }, o),
  uuids: (o: ShownOptions = {}) => shown({ type: [String], format: 'uuid' }, o),
  texts: (o: ShownOptions = {}) => shown({ type: [String] }, o),
  instant: (o: ShownOptions = {}) => shown({ type: String, format: 'date-time' }, o),
  date: (o: ShownOptions = {}) => shown({ type: String, format: 'date' }, o),
  duration: (o: ShownOptions = {}) => shown({ type: String, example: '7wd' }, o),
  int: (o: ShownOptions = {}) => shown({ type: 'integer' }, o),
  number: (o: ShownOptions = {}) => shown({ type: Number }, o),
  flag: (o: ShownOptions = {}) => shown({ type: Boolean }, o),
  oneOf: (name: string, values: readonly string[], o: ShownOptions = {}) =>
    shown({ enum: values as string[], enumName: name }, o),
  severalOf: (name: string, values: readonly string[], o: ShownOptions = {}) =>
    shown({ enum: values as string[], enumName: name, isArray: true }, o),
  // @nestjs/swagger knows a lazy type by its function's name, `type`.
  one: (of: () => Class<object>, o: ShownOptions = {}) => shown({ type: () => of() }, o),
  list: (of: () => Class<object>, o: ShownOptions = {}) => shown({ type: () => of(), isArray: true }, o),
  record: (o: ShownOptions = {}) => shown({ type: 'object', additionalProperties: true }, o),
} as const;
