import type { Case } from '../case/case.ts';
import type { Task } from '../case/task.ts';
import type { MovedTo } from '../case/case-facts.ts';
import { isActive, leadOf, officeOf } from '../case/parts.ts';
import { isImported, orderIdOf, type CaseEvent, type CaseEventType } from '../case/event.ts';
import type { Directory } from '@zhuoluo/directory/rules';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import {
  administrators,
  callers,
  copied,
  filer,
  impartialLiaison,
  issuers,
  judges,
  liaison,
  merged,
  officesOver,
  party,
  post,
  reviewers,
  toPost,
} from './addressees.ts';
import { subjectOf } from '../case/subject.ts';
import { toInstructed, toldOfDates, toLeaders } from './instruction-tellers.ts';
import { ofTask, toAsker, toDeciders } from './request-tellers.ts';
import { toClose, toCoSign, toDoIn } from './stage-tellers.ts';
import { UNIT, type Teller, type Told } from './teller.ts';
import type { Addressee, Notice, CaseNoticeKind, SubjectPart } from '@zhuoluo/notices/rules';

/** 改派 takes the case from a unit that the enterprise was told of before: it is told so. */
function givenTo({ facts }: CaseEvent<'case-dispatched'>): CaseNoticeKind {
  return facts.rerouted ? 'case-rerouted' : 'case-dispatched';
}

/** Tasks that 改派 takes from their units; a unit that is charged anew hears of that alone. */
function relieved(c: Case, { change: { tasks = [] } }: CaseEvent): Task[] {
  const charged = new Set(tasks.map(({ unitId }) => unitId));
  const ended = new Set(tasks.filter(({ state }) => state === 'REASSIGNED').map(({ id }) => id));
  return c.tasks.filter(({ id, unitId }) => ended.has(id) && !charged.has(unitId));
}

/** The units that still work on it. */
function workers({ tasks }: Case): Addressee[] {
  return tasks.filter(isActive).map(({ unitId }) => post(unitId, ...UNIT));
}

/** The units whose tasks an event ended unanswered. */
function dismissed(c: Case, { change: { tasks = [] } }: CaseEvent): Addressee[] {
  const ended = new Set(tasks.filter(({ state }) => state === 'CANCELLED').map(({ id }) => id));
  return c.tasks.filter(({ id }) => ended.has(id)).map(({ unitId }) => post(unitId, ...UNIT));
}

/** The office of the case, and the one that holds its stage. */
function offices(c: Case, directory: Directory): Addressee[] {
  const holder = leadOf(c)?.unitId === c.unitId ? [] : [c.unitId];
  return [officeOf(c, directory), ...holder].map((unitId) => post(unitId, 'DISPATCHER'));
}

/** More time needs no notice; less does. */
function isEarlier({ dueAt, formerDueAt }: MovedTo): boolean {
  return dueAt !== null && (formerDueAt === null || dueAt < formerDueAt);
}

/** It stands in the timeline for those who look. */
const tellNobody = (): readonly Told[] => [];

const toSignatory: Teller<'order-drafted' | 'order-referred-up' | 'order-resubmitted'> = (c, event) =>
  about(c, event, (o) => ({ kind: 'order-to-sign', to: [toPost(o.signatoryPostId)] }));

const toJudges: Teller<'order-answered' | 'order-judgement-reminded' | 'order-judgement-moved'> = (c, event, d) =>
  about(c, event, (o) => ({ kind: 'answer-to-judge', to: judges(c, o, d) }));

const toAnswerer: Teller<'order-answer-accepted' | 'order-answer-rejected'> = (c, event) =>
  about(c, event, (o) => ({ kind: 'answer-judged', to: [post(o.unitId, 'UNIT_HEAD')] }));

/** Who is told of what. */
const TELLERS: { readonly [T in CaseEventType]: Teller<T> } = {
  'case-filed': (c) => (c.state === 'FILED' ? [{ kind: 'case-to-accept', to: [post(c.unitId, 'DISPATCHER')] }] : []),
  'case-amended': tellNobody,
  'case-supplemented': (c) => [
    {
      kind: 'case-supplemented',
      to: [...workers(c), ...(c.state === 'HANDLING' ? [] : [post(c.unitId, 'DISPATCHER')])],
    },
  ],
  'case-accepted': (c) => [
    { kind: 'case-accepted', to: [party(c)] },
    ...(c.state === 'DISPATCHING' ? [{ kind: 'case-to-dispatch' as const, to: [post(c.unitId, 'DISPATCHER')] }] : []),
  ],
  'case-awaits-dispatch': (c) => [{ kind: 'case-to-dispatch', to: [post(c.unitId, 'DISPATCHER')] }],
  'case-solved-on-site': (c, _e, d) => [
    { kind: 'case-to-follow-up', to: callers(c, d) },
    { kind: 'case-to-rate', to: [party(c)] },
  ],
  'case-escalated': (c) => [{ kind: 'case-escalated', to: [...liaison(c), party(c)] }],
  'case-de-escalated': (c, event) => [
    { kind: 'case-de-escalated', to: [...liaison(c), party(c)] },
    ...relieved(c, event).map((t): Told => ({ kind: 'task-rerouted', to: [post(t.unitId, ...UNIT)], taskId: t.id })),
  ],
  'case-dispatched': (c, event) => [
    ...(event.change.tasks ?? [])
      .filter((t) => t.unitId !== undefined)
      .flatMap((t) => [
        { kind: 'task-dispatched' as const, to: [post(t.unitId!, ...UNIT)], taskId: t.id },
        ...(t.role === 'LEAD' ? [{ kind: givenTo(event), to: [party(c)], taskId: t.id }] : []),
      ]),
    ...relieved(c, event).map((t): Told => ({ kind: 'task-rerouted', to: [post(t.unitId, ...UNIT)], taskId: t.id })),
  ],
  'case-closed': (c) => [{ kind: 'case-closed', to: [...liaison(c), party(c), ...filer(c)] }],
  'case-rejected': (c) => [{ kind: 'case-rejected', to: [...liaison(c), party(c), ...filer(c)] }],
  'case-withdrawn': (c, event, d) => [
    { kind: 'case-withdrawn', to: [...dismissed(c, event), ...offices(c, d), ...liaison(c), party(c), ...filer(c)] },
  ],
  'case-reopened': (c, { facts: { unitId } }, d) => {
    const units = unitId === null ? [] : [post(unitId, ...UNIT)];
    const lead = leadOf(c);
    const to = [...units, ...offices(c, d), ...liaison(c), party(c)];
    return [{ kind: 'case-reopened', to, ...(unitId !== null && lead ? { taskId: lead.id } : {}) }];
  },
  'case-archived': tellNobody,
  'close-proposed': (c, _e, d) => [toCoSign(c, d)],
  'case-ready-to-close': (c, _e, d) => [toClose(c, d)],
  'follow-up-recorded': (c, { change }, d) => (change.case?.state === 'VERIFYING' ? toDoIn(c, d) : []),
  'stage-moved-up': (c, { facts }, d) => (facts.stage === c.state ? toDoIn(c, d) : []),
  'case-instructed': toInstructed,
  'instruction-drafted': toLeaders,
  'listing-proposed': (c, _e, d) => [
    { kind: 'listing-to-weigh', to: [post(officesOver(c, d).supervision, 'SUPERVISOR')] },
  ],
  'urgency-changed': tellNobody,
  'policy-changed': (_c, { facts }) =>
    facts.limits.filter(isEarlier).map(({ unitId, taskId }) => ({
      kind: 'limit-moved',
      to: [post(unitId, ...UNIT)],
      ...(taskId === undefined ? {} : { taskId }),
    })),
  'warning-given': (c, { facts }) => [
    {
      kind: 'limit-near',
      // Whether a unit keeps its task is the offices' affair.
      to: [post(facts.unitId, ...UNIT, 'DISPATCHER'), ...(facts.kind === 'DECIDE' ? [] : liaison(c))],
    },
  ],
  'limit-missed': tellNobody,
  'limit-computed': tellNobody,
  'limit-moved': (_c, { facts }) =>
    isEarlier(facts) ? [{ kind: 'limit-moved', to: [post(facts.unitId, ...UNIT)] }] : [],
  'limit-extended': (c, { facts: { taskId } }) => {
    const lead = leadOf(c);
    const to = lead?.id === taskId ? [party(c), ...liaison(c)] : lead ? [post(lead.unitId, ...UNIT)] : [];
    return [{ kind: 'limit-extended', to, taskId }];
  },
  'task-suspended': (c, { facts: { taskId } }) => [{ kind: 'task-suspended', to: [party(c), ...liaison(c)], taskId }],
  'task-resumed': (c, { facts: { taskId, unitId } }) => [
    { kind: 'task-resumed', to: [post(unitId, ...UNIT), party(c), ...liaison(c)], taskId },
  ],
  'task-claimed': tellNobody,
  'task-claim-confirmed': tellNobody,
  'task-drafted': (_c, { facts }) => [
    { kind: 'draft-to-submit', to: [post(facts.unitId, 'UNIT_HEAD')], taskId: facts.taskId },
  ],
  'task-submitted': (c, { facts }, d) =>
    facts.role === 'LEAD' ? [{ kind: 'task-to-review', to: reviewers(c, d), taskId: facts.taskId }] : [],
  'task-done': (c, { facts }, d) => [
    { kind: 'case-to-follow-up', to: [...callers(c, d), ...impartialLiaison(c)] },
    { kind: 'case-to-rate', to: [party(c)], taskId: facts.taskId },
  ],
  'task-reworked': (c, { facts }) => [
    { kind: 'task-reworked', to: [post(facts.unitId, ...UNIT)], taskId: facts.taskId },
    { kind: 'case-reworked', to: [party(c)], taskId: facts.taskId },
  ],
  'progress-reported': tellNobody,
  'task-urged': (_c, { facts }) => [{ kind: 'task-urged', to: [post(facts.unitId, ...UNIT)], taskId: facts.taskId }],
  'request-drafted': (_c, { facts }) => [
    { kind: 'request-to-send', to: [post(facts.unitId, 'UNIT_HEAD')], taskId: facts.taskId },
  ],
  'request-asked': toDeciders,
  'request-approved': toAsker('request-decided'),
  'request-refused': toAsker('request-decided'),
  'request-withdrawn': tellNobody,
  'request-lapsed': toAsker('request-lapsed'),
  'request-moved-up': toDeciders,
  'request-stranded': (_c, { facts }, d) => [
    { kind: 'request-stranded', to: administrators(d), ...ofTask(facts.taskId) },
  ],
  'order-drafted': toSignatory,
  'order-issued': (c, event, d) =>
    about(c, event, (o) => ({
      kind: 'order-issued',
      to: [
        post(o.unitId, ...UNIT),
        post(d.dispatchOffice(c.tier, c.regionId, c.partyKind), 'DISPATCHER'),
        ...liaison(c),
      ],
    })).concat(about(c, event, (o) => ({ kind: 'order-copied', to: copied(o, d) }))),
  'order-sign-alerted': (c, event) =>
    about(c, event, (o) => ({
      kind: 'order-unsigned',
      to: [toPost(event.facts.superiorPostId ?? o.signatoryPostId)],
    })),
  'order-referred-up': toSignatory,
  'order-sign-deferred': tellNobody,
  'order-sent-back': (c, event, d) => about(c, event, (o) => ({ kind: 'order-sent-back', to: issuers(c, o, d) })),
  'order-resubmitted': toSignatory,
  'order-received': tellNobody,
  'order-answer-drafted': (c, event) =>
    about(c, event, (o) => ({ kind: 'draft-to-submit', to: [post(o.unitId, 'UNIT_HEAD')] })),
  'order-answered': toJudges,
  'order-answer-accepted': toAnswerer,
  'order-answer-rejected': toAnswerer,
  'order-expired': (c, event) =>
    event.facts.owed || event.facts.colour === 'RED'
      ? about(c, event, (o) => ({ kind: 'order-overdue', to: [post(o.officeId, 'SUPERVISOR')] }))
      : [],
  'order-judgement-reminded': toJudges,
  'order-judgement-moved': toJudges,
  'order-revoked': (c, event, d) =>
    about(c, event, (o) => ({
      kind: 'order-revoked',
      to: [post(o.unitId, ...UNIT), ...liaison(c), ...copied(o, d)],
    })),
  'order-lapsed': tellNobody,
};

function toldOf<T extends CaseEventType>(c: Case, event: CaseEvent<T>, directory: Directory): readonly Told[] {
  const tell: Teller<T> = TELLERS[event.type];
  return [...tell(c, event, directory), ...toldOfDates(c, event as CaseEvent)];
}

/** The messages that new events give rise to; `c` is the case after them. */
export function noticesOf(c: Case, events: readonly CaseEvent[], directory: Directory): Notice[] {
  if (events.some(isImported)) return [];
  return events.flatMap((event) =>
    toldOf(c, event, directory).flatMap((told) =>
      merged(told.to).map((addressee) => ({
        ...subjectOf(c.id),
        seq: event.seq,
        kind: told.kind,
        to: addressee,
        at: event.at,
        part: partOf(told),
      })),
    ),
  );
}

/** What of the case it is about: an order, which leads to its task, or a task. */
function partOf({ taskId, orderId }: Told): SubjectPart | null {
  if (orderId !== undefined) return { kind: 'order', id: orderId };
  return taskId === undefined ? null : { kind: 'task', id: taskId };
}

function about(c: Case, event: CaseEvent, tell: (order: SupervisionOrder) => Told): Told[] {
  const order = c.orders.find((o) => o.id === orderIdOf(event));
  return order ? [{ ...tell(order), orderId: order.id }] : [];
}
