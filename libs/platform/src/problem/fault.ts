import type { Refusal } from '@zhuoluo/kernel';
import type { FieldFault } from './field-faults.ts';
import type { ApiFault, ProblemCode } from './problem-heads.ts';

/** Facts of a refusal that help a person understand it. */
export type ProblemFacts = NonNullable<Refusal['facts']>;

/** Thrown anywhere in a request; the problem filter turns it into an RFC 9457 answer. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: ProblemCode,
    readonly more: {
      readonly errors?: readonly FieldFault[];
      readonly facts?: ProblemFacts;
      readonly retryAfterSeconds?: number;
    } = {},
  ) {
    super(code);
  }
}

/** 400 about single fields. */
export function invalid(...errors: readonly FieldFault[]): Fault {
  return new Fault('invalid-request', { errors });
}

/** What the rules refused. */
export function refused(refusal: Refusal): Fault {
  const { code, facts } = refusal;
  const wait = facts?.['retryAfterSeconds'];
  return new Fault(code, { ...(facts && { facts }), ...(typeof wait === 'number' && { retryAfterSeconds: wait }) });
}

const FAULT_OF_STATUS: Readonly<Record<number, ApiFault>> = {
  400: 'malformed-request',
  401: 'unauthenticated',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  431: 'headers-too-large',
};

/** The fault behind a status that the framework chose; null where it is none of ours. */
export function faultOfStatus(status: number): Fault | null {
  const code = FAULT_OF_STATUS[status] ?? (status >= 400 && status < 500 ? 'malformed-request' : undefined);
  return code === undefined ? null : new Fault(code);
}
