import { holds, refusal, type Actor, type Refusal, type Role } from '@zhuoluo/kernel';
import type { CommandType } from './case/command.ts';

/** Where a role counts for an act. */
export type Place =
  /** In any unit. */
  | 'ANYWHERE'
  /** In the office whose turn the case is, or which decides the request. */
  | 'OFFICE'
  /** In the supervision office over it, or in that which issued the order, weighs its answer or decides the dispute. */
  | 'SUPERVISION'
  /** In the unit of the task or the order. */
  | 'UNIT'
  /** At the head of the office, or of a government over it. */
  | 'OVER'
  /** The same, if everybody in the office is excluded (rules.md §14, §15). */
  | 'ABOVE'
  /** For the parties that one serves. */
  | 'SERVED'
  /** For the party that one speaks for. */
  | 'PARTY'
  /** Of the case that one filed, or of what one asked about it. */
  | 'FILER'
  /** As the signatory of the order, or by authorisation (rules.md §111, §113). */
  | 'SIGNATORY';

export interface Right {
  /** Null where the post counts, not a role. */
  readonly role: Role | null;
  readonly place: Place;
  /** What is written waits for the head of the unit. */
  readonly drafts?: true;
}

export type Act = CommandType | 'file-case' | 'file-with-level';

const anywhere = (role: Role): Right => ({ role, place: 'ANYWHERE' });
const inOffice = (role: Role): Right => ({ role, place: 'OFFICE' });
const inUnit = (role: Role): Right => ({ role, place: 'UNIT' });
const LIAISON: Right = { role: 'LIAISON', place: 'SERVED' };
const ENTERPRISE: Right = { role: 'ENTERPRISE', place: 'PARTY' };
const SUPERVISION: Right = { role: 'SUPERVISOR', place: 'SUPERVISION' };
const LEADERS_ABOVE: Right = { role: 'LEADER', place: 'ABOVE' };
const LEADERS_OVER: Right = { role: 'LEADER', place: 'OVER' };
const SIGNATORY: Right = { role: null, place: 'SIGNATORY' };
const FILER: Right = { role: null, place: 'FILER' };
const DRAFTING: Right = { role: 'UNIT_OFFICER', place: 'UNIT', drafts: true };

/** Who may do what, and where: guards and the actions that pages offer read it (rules.md §17). States are asked besides. */
export const RIGHTS: Readonly<Record<Act, readonly Right[]>> = {
  'file-case': [LIAISON, ENTERPRISE, anywhere('DISPATCHER'), anywhere('HOTLINE'), anywhere('SUPERVISOR')],
  'file-with-level': [LIAISON, anywhere('DISPATCHER'), anywhere('HOTLINE')],
  'solve-on-site': [LIAISON],
  escalate: [LIAISON],
  amend: [LIAISON, ENTERPRISE, inOffice('DISPATCHER'), FILER],
  supplement: [LIAISON, ENTERPRISE, inOffice('DISPATCHER'), FILER],
  reject: [inOffice('DISPATCHER'), inOffice('LEADER')],
  object: [ENTERPRISE, LIAISON, FILER],
  'decide-objection': [inOffice('DISPATCHER'), LEADERS_ABOVE],
  withdraw: [ENTERPRISE, anywhere('HOTLINE')],
  reopen: [ENTERPRISE, LIAISON, SUPERVISION],
  'false-closure': [SUPERVISION],
  order: [SUPERVISION],
  accept: [LIAISON, inOffice('DISPATCHER'), inOffice('LEADER')],
  dispatch: [inOffice('DISPATCHER'), inOffice('LEADER')],
  claim: [inUnit('UNIT_OFFICER'), inUnit('UNIT_HEAD')],
  progress: [inUnit('UNIT_OFFICER'), inUnit('UNIT_HEAD')],
  submit: [DRAFTING, inUnit('UNIT_HEAD')],
  return: [DRAFTING, inUnit('UNIT_HEAD')],
  extend: [DRAFTING, inUnit('UNIT_HEAD')],
  'decide-extension': [inOffice('DISPATCHER'), LEADERS_ABOVE],
  suspend: [DRAFTING, inUnit('UNIT_HEAD')],
  'decide-suspension': [inOffice('DISPATCHER'), LEADERS_ABOVE],
  resume: [inUnit('UNIT_HEAD'), inOffice('DISPATCHER')],
  urge: [anywhere('SUPERVISOR'), anywhere('LEADER'), inOffice('DISPATCHER'), LIAISON],
  'decide-return': [inOffice('DISPATCHER'), LEADERS_ABOVE],
  'de-escalate': [inOffice('DISPATCHER'), LEADERS_OVER],
  instruct: [anywhere('LEADER')],
  'request-escalation': [DRAFTING, inUnit('UNIT_HEAD'), inOffice('DISPATCHER'), LIAISON],
  'decide-escalation': [inOffice('DISPATCHER'), LEADERS_ABOVE],
  'withdraw-request': [inUnit('UNIT_HEAD'), inOffice('DISPATCHER'), LIAISON, ENTERPRISE, FILER],
  review: [inOffice('DISPATCHER'), LEADERS_ABOVE],
  'follow-up': [anywhere('HOTLINE'), inOffice('DISPATCHER'), SUPERVISION, LIAISON, ENTERPRISE],
  verify: [inOffice('DISPATCHER'), LEADERS_ABOVE],
  'decide-rating-dispute': [SUPERVISION, LEADERS_ABOVE],
  close: [inOffice('DISPATCHER'), SUPERVISION, LEADERS_ABOVE],
  sign: [SIGNATORY],
  'send-back': [SIGNATORY],
  resubmit: [SUPERVISION, LEADERS_ABOVE],
  receive: [inUnit('UNIT_OFFICER'), inUnit('UNIT_HEAD'), inUnit('DISPATCHER')],
  answer: [DRAFTING, inUnit('UNIT_HEAD')],
  'accept-answer': [SUPERVISION, LEADERS_ABOVE],
  'reject-answer': [SUPERVISION, LEADERS_ABOVE],
  revoke: [SUPERVISION, LEADERS_ABOVE],
};

/** What the places are in one case: ids of units, and whether its party is one's own. */
export interface Places {
  readonly OFFICE?: string;
  readonly SUPERVISION?: string;
  readonly OVER?: boolean;
  readonly UNIT?: string;
  readonly SERVED?: boolean;
  readonly PARTY?: boolean;
  readonly FILER?: boolean;
}

/** Refuses who holds none of the rights there: `not-your-unit` with the role elsewhere, else `role-missing` with those that may. */
export function mustHave(act: Act, by: Actor, at: Places): Refusal | null {
  if (RIGHTS[act].some((right) => isHeld(right, by, at))) return null;
  // Liaisons are named only if they alone may: an office is not told to become one.
  const offices = rolesFor(act, (place) => place !== 'SERVED');
  const wanted = offices.length > 0 ? offices : rolesFor(act, () => true);
  return wanted.some((role) => holds(by, role))
    ? refusal('not-your-unit')
    : refusal('role-missing', { wanted: wanted.join(' ') });
}

/** Whether what somebody writes in a unit waits for its head. */
export function isDraft(act: Act, by: Actor, unitId: string): boolean {
  return !RIGHTS[act].some((right) => right.drafts !== true && isHeld(right, by, { UNIT: unitId }));
}

/** Whether a role gives a right to an act anywhere. A decision falls to no other role. */
export function isRightTo(act: Act, role: Role): boolean {
  return RIGHTS[act].some((right) => right.role === role);
}

function isHeld({ role, place }: Right, by: Actor, at: Places): boolean {
  if (place === 'FILER') return at.FILER === true;
  if (role === null || !holds(by, role)) return false;
  if (place === 'ANYWHERE') return true;
  if (place === 'ABOVE' || place === 'SIGNATORY') return false;
  const where = at[place];
  return typeof where === 'string' ? holds(by, role, where) : where === true;
}

function rolesFor(act: Act, counts: (place: Place) => boolean): Role[] {
  return RIGHTS[act].flatMap(({ role, place }) => (role !== null && counts(place) ? [role] : []));
}
