import { UNSET_OF_ORDER, type SupervisionOrder } from '../supervision-order/supervision-order.ts';
import { UNSET_OF_REQUEST, type CaseRequest } from '../request/case-request.ts';
import { UNSET_OF_INSTRUCTION, type Instruction } from './instruction.ts';
import { UNSET_OF_CLOCK, type Clock } from './clock.ts';
import { UNSET_OF_TASK, type Task } from './task.ts';
import type { Unset } from './unset.ts';

/** The kinds of parts that a case has, with the type of each. */
interface PartTypes {
  readonly tasks: Task;
  readonly orders: SupervisionOrder;
  readonly clocks: Clock;
  readonly requests: CaseRequest;
  readonly instructions: Instruction;
}

export type PartName = keyof PartTypes;
export type PartOf<K extends PartName> = PartTypes[K];

/** The parts of a case, each kind in the order in which they came to be. */
export type CaseParts = { readonly [K in PartName]: readonly PartTypes[K][] };

interface PartKind<T> {
  /** What one is called. */
  readonly word: string;
  /** What a new one has not yet: its event leaves it out, and `evolve` puts it in. */
  readonly unset: Unset<T>;
  /** Whether it bears the number of the last event that touched it. */
  readonly hasVersion: boolean;
}

/** Declares the parts once: history and replay, loader and writer, and the doctor go through this table. */
export const PARTS: { readonly [K in PartName]: PartKind<PartTypes[K]> } = {
  tasks: { word: 'task', unset: UNSET_OF_TASK, hasVersion: true },
  orders: { word: 'order', unset: UNSET_OF_ORDER, hasVersion: true },
  clocks: { word: 'clock', unset: UNSET_OF_CLOCK, hasVersion: false },
  requests: { word: 'request', unset: UNSET_OF_REQUEST, hasVersion: true },
  instructions: { word: 'instruction', unset: UNSET_OF_INSTRUCTION, hasVersion: true },
};

/** In the order in which they are read and written. */
export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

/** For each kind of parts, what is made of it. */
export function eachPart<R extends Readonly<Record<PartName, unknown>>>(make: (name: PartName) => R[PartName]): R {
  const made: Partial<Record<PartName, unknown>> = {};
  for (const name of PART_NAMES) made[name] = make(name);
  return made as R;
}
