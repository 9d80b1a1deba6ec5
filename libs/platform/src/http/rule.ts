import { ValidateBy } from 'class-validator';
import { isSeen } from '@zhuoluo/kernel';
import type { FieldFaultCode } from '../problem/field-faults.ts';

/** One check on a property, its outcome named by a fault code and the facts that its message needs. */
export function rule(
  code: FieldFaultCode,
  holds: (value: unknown) => boolean,
  facts: Readonly<Record<string, string | number>> = {},
): PropertyDecorator {
  return ValidateBy({ name: code, validator: { validate: holds, defaultMessage: () => code } }, { context: facts });
}

/** Line ends and tabs are text; other control characters and lone surrogates are not, PostgreSQL among others minds. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Text that shows something. */
export function isText(value: unknown, min: number, max: number): boolean {
  return isCharacters(value, min, max) && isSeen(value as string);
}

/** Length in characters as people count them, not in UTF-16 units. */
export function isCharacters(value: unknown, min: number, max: number): boolean {
  if (typeof value !== 'string' || !value.isWellFormed() || CONTROL.test(value)) return false;
  const length = value.length <= max && value.length >= 2 * min ? value.length : [...value].length;
  return length >= min && length <= max;
}

/** Any version: ids of ours are v7, those a caller invents may not be. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}
