import type { Instant } from '@zhuoluo/kernel';
import type { Addressee } from '@zhuoluo/notices/rules';
import type { Case } from '../case/case.ts';
import type { CaseEvent, CaseEventType, Change } from '../case/event.ts';
import { isActive, leadOf, officeOf } from '../case/parts.ts';
import { liaison, officesOver, post, toPost } from './addressees.ts';
import { UNIT, type Teller, type Told } from './teller.ts';

/** A leader’s words go to who has to follow them, and to the offices that see to it. */
export const toInstructed: Teller<'case-instructed'> = (c, { facts: { instructionId } }, d) => {
  const { taskId } = c.instructions.find(({ id }) => id === instructionId)!;
  const lead = leadOf(c);
  const task = c.tasks.find(({ id }) => id === taskId) ?? (lead && isActive(lead) ? lead : undefined);
  const offices = [post(officeOf(c, d), 'DISPATCHER'), post(officesOver(c, d).supervision, 'SUPERVISOR')];
  const to = [...(task ? [post(task.unitId, ...UNIT)] : []), ...offices, ...liaison(c)];
  return [{ kind: 'case-instructed', to, ...(task ? { taskId: task.id } : {}) }];
};

/** The leaders of the government that must act have a draft before them (rules.md §88). */
export const toLeaders: Teller<'instruction-drafted'> = (c, _event, d) => [
  { kind: 'instruction-to-weigh', to: [post(officesOver(c, d).government, 'LEADER')] },
];

/** By these a result has come, or the matter is at its end: no leader is told that a date binds no one. */
const DONE_WITH: ReadonlySet<CaseEventType> = new Set(['task-submitted', 'case-closed', 'case-withdrawn']);

/** The leaders whose dates have passed, once what that draws is drawn. And those whose dates end because the case leaves the unit that they bound. */
export function toldOfDates(c: Case, event: CaseEvent): Told[] {
  if (DONE_WITH.has(event.type)) return [];
  return [
    ...told(
      'instruction-missed',
      givers(c, event, (k) => isSet(k.missedAt) && k.drawAt === null && !isSet(k.stoppedAt)),
    ),
    ...told(
      'instruction-ended',
      givers(c, event, ({ stoppedAt }) => isSet(stoppedAt)),
    ),
  ];
}

type ClockPatch = NonNullable<Change['clocks']>[number];

const isSet = (at: Instant | null | undefined): boolean => at !== null && at !== undefined;

/** Who gave the instructions whose dates an event changes so. */
function givers(c: Case, { change }: CaseEvent, isSo: (patch: ClockPatch) => boolean): Addressee[] {
  const changed = new Set((change.clocks ?? []).filter(isSo).map(({ id }) => id));
  return c.instructions.filter(({ clockId }) => changed.has(clockId ?? '')).map(({ postId }) => toPost(postId));
}

function told(kind: Told['kind'], to: readonly Addressee[]): Told[] {
  return to.length === 0 ? [] : [{ kind, to }];
}
