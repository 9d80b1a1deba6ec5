import {
  type ArgumentMetadata,
  Injectable,
  type PipeTransform,
  type ValidationError,
  ValidationPipe,
} from '@nestjs/common';
import { Fault } from '../problem/fault.ts';
import type { FieldFault, FieldFaultCode } from '../problem/field-faults.ts';
import { QUERY } from './request-fields.ts';

/** Reads bodies and queries into their classes; a field that a class does not name is a fault, not ignored. */
@Injectable()
export class RequestPipe implements PipeTransform {
  readonly #bodies = reading([]);
  readonly #queries = reading([QUERY]);

  transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const pipe = metadata.type === 'query' ? this.#queries : this.#bodies;
    return pipe.transform(value, metadata) as Promise<unknown>;
  }
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

/** The validator's own checks are named by it, ours by their fault code. */
function codeOf(constraint: string): FieldFaultCode {
  if (constraint === 'whitelistValidation') return 'unknown-field';
  if (constraint === 'unknownValue' || constraint === 'nestedValidation') return 'object';
  return constraint as FieldFaultCode;
}
