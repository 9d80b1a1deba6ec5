import {
  type ArgumentMetadata,
  Injectable,
  type PipeTransform,
  type ValidationError,
  ValidationPipe,
} from '@nestjs/common';
import { Fault } from '../problem/fault.ts';
import { FIELD_FAULTS, type FieldFault, type FieldFaultCode } from '../problem/field-faults.ts';
import { QUERY } from './request-fields.ts';

/** Reads bodies and queries into their classes; a field that a class does not name is a fault, not ignored. */
@Injectable()
export class RequestPipe implements PipeTransform {
  readonly #bodies = reading([]);
  readonly #queries = reading([QUERY]);

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && hasFields(metadata.metatype) && !isObject(value))
      throw new Fault('invalid-request', { errors: [{ path: '', code: 'object' }] });
    const pipe = metadata.type === 'query' ? this.#queries : this.#bodies;
    return pipe.transform(value, metadata) as Promise<unknown>;
  }
}

function hasFields(metatype: ArgumentMetadata['metatype']): boolean {
  return metatype !== undefined && metatype !== Object;
}

/** No body at all is left to the fields: where none is required, none need be sent. */
function isObject(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

function reading(groups: string[]): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    transformOptions: { groups },
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new Fault('invalid-request', { errors: errors.flatMap((e) => faultsOf(e, '')) }),
  });
}

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const path = [parent, error.property].filter(Boolean).join('.');
  const own = Object.keys(error.constraints ?? {}).map((name): FieldFault => {
    const facts = error.contexts?.[name] as FieldFault['facts'];
    return facts ? { path, code: codeOf(name), facts } : { path, code: codeOf(name) };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}

/** Our checks are named by their fault code; the validator's own are about what is no object, or has unknown fields. */
function codeOf(constraint: string): FieldFaultCode {
  if (constraint === 'whitelistValidation') return 'unknown-field';
  return Object.hasOwn(FIELD_FAULTS, constraint) ? (constraint as FieldFaultCode) : 'object';
}
