import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Fault } from '../problem/fault.ts';
import type { FieldFault, FieldFaultCode } from '../problem/field-faults.ts';

/** Reads bodies and queries into their classes; a field that a class does not name is a fault, not ignored. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
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
