import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

interface Given {
  readonly value: unknown;
}

/** A rule on a setting; its message says what is wanted and never repeats the value. */
function wanted(what: string, holds: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy({ name: what, validator: { validate: holds, defaultMessage: () => `must be ${what}` } });
}

function both(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, key) => decorators.forEach((decorate) => decorate(target, key));
}

/** A `postgres://` or `postgresql://` address. */
export function PostgresUrl(): PropertyDecorator {
  return wanted('a postgresql:// address', (v) => typeof v === 'string' && /^postgres(ql)?:\/\/\S+$/.test(v));
}

/** One of a few words. */
export function Choice(...words: readonly string[]): PropertyDecorator {
  return wanted(`one of ${words.join(', ')}`, (v) => typeof v === 'string' && words.includes(v));
}

/** A whole number within bounds, both included. */
export function Whole(min: number, max: number): PropertyDecorator {
  return both(
    Transform(({ value }: Given) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value)),
    wanted(`a whole number from ${min} to ${max}`, (v) => Number.isInteger(v) && Number(v) >= min && Number(v) <= max),
  );
}

/** `host:port`. */
export function HostPort(): PropertyDecorator {
  return wanted('host:port', (v) => v === undefined || (typeof v === 'string' && /^[^\s:/]+:\d{1,5}$/.test(v)));
}

/** Text without blanks at its ends; may be left out where the property has no default. */
export function Words(): PropertyDecorator {
  return wanted('text', (v) => v === undefined || (typeof v === 'string' && v.trim() === v));
}

/** `on` or `off`, read as true or false. */
export function Switch(): PropertyDecorator {
  return both(
    Transform(({ value }: Given) => (value === 'on' ? true : value === 'off' ? false : value)),
    wanted('on or off', (v) => typeof v === 'boolean'),
  );
}
