import type { Case } from '../case/case.ts';
import { closeBy, coSignBy, dutyOf, type Deciding } from '../case/case-duties.ts';
import type { CaseEvent, CaseEventType } from '../case/event.ts';
import type { Directory, Offices } from '../directory/directory.ts';
import { judgesOf } from '../supervision-order/impartial.ts';
import type { SupervisionOrder } from '../supervision-order/supervision-order.ts';
import type { Role } from '../terms.ts';
import { idOf, type Addressee, type Notice, type NoticeKind } from './notice.ts';

interface Told {
  readonly kind: NoticeKind;
  readonly to: readonly Addressee[];
  readonly taskId?: string;
  readonly orderId?: string;
}

type Teller = (c: Case, event: CaseEvent, directory: Directory) => readonly Told[];

const LEADERS: readonly Role[] = ['LEADER'];
const UNIT: readonly Role[] = ['UNIT_OFFICER', 'UNIT_HEAD'];

/** What the office that takes a stage over has to do there (domain.md 9.8). */
const TO_DO_IN = { REVIEWING: 'task-to-review', FOLLOW_UP: 'case-to-follow-up', CLOSING: 'case-to-close' } as const;

/** Who is told of what; what is not listed here is in the timeline for those who look. */
const TELLERS: Readonly<Partial<Record<CaseEventType, Teller>>> = {
  'case-filed': (c) => (c.state === 'FILED' ? [{ kind: 'case-to-accept', to: [post(c.unitId, 'DISPATCHER')] }] : []),
  'case-accepted': (c) => [
    { kind: 'case-accepted', to: [party(c)] },
    ...(c.state === 'DISPATCHING' ? [{ kind: 'case-to-dispatch' as const, to: [post(c.unitId, 'DISPATCHER')] }] : []),
  ],
  'case-awaits-dispatch': (c) => [{ kind: 'case-to-dispatch', to: [post(c.unitId, 'DISPATCHER')] }],
  'case-escalated': (c) => [{ kind: 'case-escalated', to: [...liaison(c), party(c)] }],
  'case-dispatched': (c, event) =>
    (event.change.tasks ?? [])
      .filter((t) => t.unitId !== undefined)
      .flatMap((t) => [
        { kind: 'task-dispatched', to: [post(t.unitId!, ...UNIT)], taskId: t.id },
        ...(t.role === 'LEAD' ? [{ kind: 'case-dispatched' as const, to: [party(c)], taskId: t.id }] : []),
      ]),
  'warning-given': (c, { facts }) => [
    { kind: 'limit-near', to: [post(facts['unitId'] as string, ...UNIT, 'DISPATCHER'), ...liaison(c)] },
  ],
  'task-drafted': (_c, { facts }) => [
    { kind: 'draft-to-submit', to: [post(facts['unitId'] as string, 'UNIT_HEAD')], taskId: facts['taskId'] as string },
  ],
  'task-submitted': (c, { facts }) =>
    facts['role'] === 'LEAD'
      ? [{ kind: 'task-to-review', to: [post(c.unitId, 'DISPATCHER', 'LEADER')], taskId: facts['taskId'] as string }]
      : [],
  'task-reworked': (c, { facts }) => [
    { kind: 'task-reworked', to: [post(facts['unitId'] as string, ...UNIT)], taskId: facts['taskId'] as string },
    { kind: 'case-reworked', to: [party(c)], taskId: facts['taskId'] as string },
  ],
  'stage-moved-up': (_c, { facts }) => [
    {
      kind: TO_DO_IN[facts['stage'] as keyof typeof TO_DO_IN],
      to: [post(facts['toUnitId'] as string, 'DISPATCHER', ...(facts['stage'] === 'REVIEWING' ? LEADERS : []))],
    },
  ],
  'task-done': (c, { facts }) => [
    { kind: 'case-to-follow-up', to: [post(c.unitId, 'DISPATCHER'), ...liaison(c)] },
    { kind: 'case-to-rate', to: [party(c)], taskId: facts['taskId'] as string },
  ],
  'case-solved-on-site': (c) => [
    { kind: 'case-to-follow-up', to: [post(c.unitId, 'DISPATCHER')] },
    { kind: 'case-to-rate', to: [party(c)] },
  ],
  'case-ready-to-close': (c, _e, d) => [{ kind: 'case-to-close', to: [whoseDuty(closeBy(c, c.unitId, d), d)] }],
  'close-proposed': (c, _e, d) => [{ kind: 'case-to-co-sign', to: [whoseDuty(coSignBy(c, c.unitId, d), d)] }],
  'case-closed': (c) => [{ kind: 'case-closed', to: [...liaison(c), party(c), ...filer(c)] }],
  'order-drafted': (c, event) => about(c, event, (o) => ({ kind: 'order-to-sign', to: [{ personId: o.signatoryId }] })),
  'order-referred-up': (c, event) =>
    about(c, event, (o) => ({ kind: 'order-to-sign', to: [{ personId: o.signatoryId }] })),
  'order-sent-back': (c, event) =>
    about(c, event, (o) => ({ kind: 'order-sent-back', to: [post(o.officeId, 'SUPERVISOR')] })),
  'order-resubmitted': (c, event) =>
    about(c, event, (o) => ({ kind: 'order-to-sign', to: [{ personId: o.signatoryId }] })),
  'order-sign-alerted': (c, event) =>
    about(c, event, (o) => ({
      kind: 'order-unsigned',
      to: [{ personId: (event.facts['superiorId'] as string | null) ?? o.signatoryId }],
    })),
  'order-issued': (c, event, d) =>
    about(c, event, (o) => ({
      kind: 'order-issued',
      to: [
        post(o.unitId, ...UNIT),
        post(d.dispatchOffice(c.tier, c.regionId, c.partyKind), 'DISPATCHER'),
        ...liaison(c),
      ],
    })).concat(about(c, event, (o) => ({ kind: 'order-copied', to: copied(o, d) }))),
  'order-expired': (c, event) =>
    event.facts['owed'] === true || event.facts['colour'] === 'RED'
      ? about(c, event, (o) => ({ kind: 'order-overdue', to: [post(o.officeId, 'SUPERVISOR')] }))
      : [],
  'order-answer-drafted': (c, event) =>
    about(c, event, (o) => ({ kind: 'draft-to-submit', to: [post(o.unitId, 'UNIT_HEAD')] })),
  'order-answered': (c, event, d) => about(c, event, (o) => ({ kind: 'answer-to-judge', to: [judges(c, o, d)] })),
  'order-judgement-reminded': (c, event, d) =>
    about(c, event, (o) => ({ kind: 'answer-to-judge', to: [judges(c, o, d)] })),
  'order-judgement-moved': (c, event, d) =>
    about(c, event, (o) => ({ kind: 'answer-to-judge', to: [judges(c, o, d)] })),
  'order-answer-accepted': (c, event) =>
    about(c, event, (o) => ({ kind: 'answer-judged', to: [post(o.unitId, 'UNIT_HEAD')] })),
  'order-answer-rejected': (c, event) =>
    about(c, event, (o) => ({ kind: 'answer-judged', to: [post(o.unitId, 'UNIT_HEAD')] })),
  'order-revoked': (c, event, d) =>
    about(c, event, (o) => ({
      kind: 'order-revoked',
      to: [post(o.unitId, ...UNIT), ...liaison(c), ...copied(o, d)],
    })),
  'instruction-drafted': (c, _e, d) => [
    { kind: 'instruction-to-weigh', to: [post(officesOver(c, d).government, 'LEADER')] },
  ],
  'listing-proposed': (c, _e, d) => [
    { kind: 'listing-to-weigh', to: [post(officesOver(c, d).supervision, 'SUPERVISOR')] },
  ],
};

/** The messages that new events give rise to; `c` is the case after them. */
export function noticesOf(c: Case, events: readonly CaseEvent[], directory: Directory): Notice[] {
  return events.flatMap((event) =>
    (TELLERS[event.type]?.(c, event, directory) ?? []).flatMap(({ kind, to, taskId, orderId }) =>
      merged(to).map((addressee) => ({
        caseId: c.id,
        seq: event.seq,
        kind,
        to: addressee,
        at: event.at,
        taskId: taskId ?? null,
        orderId: orderId ?? null,
      })),
    ),
  );
}

/** A unit concerned in two ways is told once, with all the roles concerned. */
function merged(to: readonly Addressee[]): Addressee[] {
  const byKey = new Map<string, Addressee>();
  for (const one of to) {
    const known = byKey.get(idOf(one));
    const both = known && 'roles' in known && 'roles' in one;
    byKey.set(idOf(one), both ? { unitId: one.unitId, roles: [...new Set([...known.roles, ...one.roles])] } : one);
  }
  return [...byKey.values()];
}

function post(unitId: string, ...roles: Role[]): Addressee {
  return { unitId, roles };
}

function judges(c: Case, order: SupervisionOrder, directory: Directory): Addressee {
  const { unitId, role } = judgesOf(c, order, directory);
  return post(unitId, role);
}

function whoseDuty(decision: Deciding, directory: Directory): Addressee {
  const { unitId, role } = dutyOf(decision, directory);
  return post(unitId, role);
}

/** 抄送 to whoever stands above: the leader in charge of a yellow order, the head of the government of a red one (domain.md 3.3). */
function copied(order: SupervisionOrder, directory: Directory): Addressee[] {
  if (order.colour === 'BLUE') return [];
  const inCharge = directory.signatory(order.officeId, 'RED', order.level).personId;
  const personId = order.colour === 'YELLOW' ? inCharge : directory.superiorOf(inCharge)?.personId;
  return personId === undefined ? [] : [{ personId }];
}

/** The enterprise hears how its own case goes, and nothing of orders and opinions between offices (domain.md section 6, “Scope”). */
function party(c: Case): Addressee {
  return { partyId: c.partyId };
}

/** An enterprise that filed for itself is told as the party. */
function filer(c: Case): Addressee[] {
  return c.filedBy === c.liaisonId || c.source === 'ENTERPRISE' ? [] : [{ personId: c.filedBy }];
}

function liaison(c: Case): Addressee[] {
  return c.liaisonId === null ? [] : [{ personId: c.liaisonId }];
}

/** Of the government that must act: the city's where a city office has the case, though the case itself never rose. */
function officesOver(c: Case, directory: Directory): Offices {
  const tier = directory.unit(c.unitId).tier === 'CITY' ? 'CITY' : c.tier;
  return directory.governmentOf(tier, c.regionId).offices;
}

function about(c: Case, event: CaseEvent, tell: (order: SupervisionOrder) => Told): Told[] {
  const order = c.orders.find((o) => o.id === event.facts['orderId']);
  return order ? [{ ...tell(order), orderId: order.id, ...(order.taskId ? { taskId: order.taskId } : {}) }] : [];
}
