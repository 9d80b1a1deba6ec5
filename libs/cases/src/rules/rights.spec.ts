import { ROLES, type Actor, type Role } from '@zhuoluo/kernel';
import { directory, PEOPLE, person, postOf } from '@zhuoluo/directory/rules/testing/world.fixture';
import { withdrawRequest } from './commands/decide-request.ts';
import { deEscalateCase } from './commands/de-escalate.ts';
import { instructCase } from './commands/instruct.ts';
import { acceptCase, dispatchCase } from './commands/dispatch.ts';
import { mayFile } from './commands/file-case.ts';
import { orderDirectly } from './commands/order-directly.ts';
import { closeCase, followUpCase, reviewCase } from './commands/office.ts';
import { escalateCase, solveOnSite } from './commands/on-site.ts';
import { acceptAnswer, answerOrder, receiveOrder, rejectAnswer } from './commands/order.ts';
import { decideReturn, returnTask } from './commands/return.ts';
import { decideObjection, objectToRejection } from './commands/object.ts';
import { rejectCase } from './commands/reject.ts';
import { findFalseClosure, reopenCase } from './commands/reopen.ts';
import { decideEscalation, requestEscalation } from './commands/request-escalation.ts';
import { revokeOrder } from './commands/revoke.ts';
import { resubmitOrder, sendBackOrder, signOrder } from './commands/sign.ts';
import { decideExtension, extendTask } from './commands/extend.ts';
import { decideSuspension, resumeTask, suspendTask } from './commands/suspend.ts';
import { urgeTask } from './commands/urge.ts';
import { decideRatingDispute, verifyRating } from './commands/verify.ts';
import { withdrawCase } from './commands/withdraw.ts';
import { amendCase, supplementCase } from './commands/wording.ts';
import { claimTask, reportProgress, submitTask } from './commands/task.ts';
import type { Case } from './case/case.ts';
import { RIGHTS, type Act, type Place } from './rights.ts';
import { FROM_COUNTY } from './testing/filings.fixture.ts';
import {
  ASK_ESCALATION,
  EXTEND,
  SUSPEND,
  claimed,
  dispatched,
  disputed,
  filed,
  LEAD_UNIT,
  OBJECT,
  rejected,
  returnAsked,
} from './testing/ways.fixture.ts';

/** What a person is told who has no right to an act, in any state of the case. */
const NO_RIGHT = ['role-missing', 'not-your-unit'];

/** Where somebody sits: the places that the table names, and one that is none of them. */
const SEATS: Readonly<Record<string, { readonly unitId: string; readonly places: readonly Place[] }>> = {
  'the office in charge': { unitId: 'SL-INDUSTRY', places: ['ANYWHERE', 'OFFICE', 'OVER'] },
  'its supervision office': { unitId: 'SL-SUPERVISION', places: ['ANYWHERE', 'SUPERVISION'] },
  'the unit of task and order': { unitId: LEAD_UNIT, places: ['ANYWHERE', 'UNIT'] },
  'another county': { unitId: 'DF-HUMAN_RESOURCES', places: ['ANYWHERE'] },
};

const story = dispatched().liveTo('2026-03-06 18:00');
const { context } = story;
const order = story.ordersOf(LEAD_UNIT).at(-1)!;
const task = story.taskOf(LEAD_UNIT);
const { request } = returnAsked();
const { request: asked } = claimed().do(ASK_ESCALATION);
const { request: dispute } = disputed();
const { request: extension } = claimed().do(EXTEND);
const { request: suspension } = claimed().do(SUSPEND);
/** Rejected by the county: the city's office decides. */
const objected = rejected({}, { ...FROM_COUNTY, by: PEOPLE.hotline }, PEOPLE.countyDispatcher).do(OBJECT);
const { request: objection } = objected;
const BY_COUNTY = objected.case.rejection;
const requests = [
  request,
  objection,
  ...[PEOPLE.dispatcher, PEOPLE.liaison].map((by) => claimed().do({ ...ASK_ESCALATION, by }).request),
];
const members = ['SL-INDUSTRY', 'SL-SUPERVISION'].flatMap((unitId) =>
  (['DISPATCHER', 'SUPERVISOR'] as const).flatMap((role) =>
    directory()
      .holders(unitId, role)
      .map(({ id }) => id),
  ),
);

function partyOf(c: Case) {
  const liaison = { personId: PEOPLE.liaison.personId, unitId: 'SL-PERMIT' };
  return { id: c.partyId, kind: c.partyKind, regionId: c.regionId, tier: c.tier, liaison };
}

const ACTS: Readonly<Record<Act, (c: Case, by: Actor) => string | undefined>> = {
  'file-case': (c, by) => mayFile({ by, party: partyOf(c) })?.code,
  'file-with-level': (c, by) => mayFile({ by, party: partyOf(c), level: 'DEPARTMENT', levelReason: '超出职责' })?.code,
  'solve-on-site': (c, by) => solveOnSite.permit(c, by, context, {})?.code,
  escalate: (c, by) => escalateCase.permit(c, by, context, {})?.code,
  amend: (c, by) => amendCase.permit(c, by, context, {})?.code,
  supplement: (c, by) => supplementCase.permit(c, by, context, {})?.code,
  order: (c, by) => orderDirectly.permit(c, by, context, {})?.code,
  'false-closure': (c, by) => findFalseClosure.permit(c, by, context, {})?.code,
  reopen: (c, by) => reopenCase.permit(c, by, context, {})?.code,
  reject: (c, by) => rejectCase.permit(c, by, context, {})?.code,
  object: (c, by) => objectToRejection.permit(c, by, context, {})?.code,
  'decide-objection': (c, by) =>
    decideObjection.permit({ ...c, rejection: BY_COUNTY }, by, context, { request: objection })?.code,
  withdraw: (c, by) => withdrawCase.permit(c, by, context, {})?.code,
  accept: (c, by) => acceptCase.permit(c, by, context, {})?.code,
  dispatch: (c, by) => dispatchCase.permit(c, by, context, {})?.code,
  claim: (c, by) => claimTask.permit(c, by, context, { task })?.code,
  progress: (c, by) => reportProgress.permit(c, by, context, { task })?.code,
  submit: (c, by) => submitTask.permit(c, by, context, { task })?.code,
  return: (c, by) => returnTask.permit(c, by, context, { task })?.code,
  extend: (c, by) => extendTask.permit(c, by, context, { task })?.code,
  'decide-extension': (c, by) => decideExtension.permit(c, by, context, { request: extension })?.code,
  suspend: (c, by) => suspendTask.permit(c, by, context, { task })?.code,
  'decide-suspension': (c, by) => decideSuspension.permit(c, by, context, { request: suspension })?.code,
  resume: (c, by) => resumeTask.permit(c, by, context, { task })?.code,
  urge: (c, by) => urgeTask.permit(c, by, context, { task })?.code,
  'decide-return': (c, by) => decideReturn.permit(c, by, context, { request })?.code,
  'de-escalate': (c, by) => deEscalateCase.permit(c, by, context, {})?.code,
  instruct: (c, by) => instructCase.permit(c, by, context, {})?.code,
  'request-escalation': (c, by) => requestEscalation.permit(c, by, context, {})?.code,
  'decide-escalation': (c, by) => decideEscalation.permit(c, by, context, { request: asked })?.code,
  'withdraw-request': (c, by) => mayWithdraw(c, by),
  review: (c, by) => reviewCase.permit(c, by, context, {})?.code,
  'follow-up': (c, by) => followUpCase.permit(c, by, context, {})?.code,
  verify: (c, by) => verifyRating.permit(c, by, context, {})?.code,
  'decide-rating-dispute': (c, by) => decideRatingDispute.permit(c, by, context, { request: dispute })?.code,
  close: (c, by) => closeCase.permit(c, by, context, {})?.code,
  sign: (c, by) => signOrder.permit(c, by, context, { order })?.code,
  'send-back': (c, by) => sendBackOrder.permit(c, by, context, { order })?.code,
  resubmit: (c, by) => resubmitOrder.permit(c, by, context, { order })?.code,
  receive: (c, by) => receiveOrder.permit(c, by, context, { order })?.code,
  answer: (c, by) => answerOrder.permit(c, by, context, { order })?.code,
  'accept-answer': (c, by) => acceptAnswer.permit(c, by, context, { order })?.code,
  'reject-answer': (c, by) => rejectAnswer.permit(c, by, context, { order })?.code,
  revoke: (c, by) => revokeOrder.permit(c, by, context, { order })?.code,
};

/** Each asker's own request: a unit's, an office's, a liaison's. */
function mayWithdraw(c: Case, by: Actor): string | undefined {
  const told = requests.map((one) => withdrawRequest.permit(c, by, context, { request: one })?.code);
  return told[
    Math.max(
      0,
      told.findIndex((code) => !NO_RIGHT.includes(code ?? '')),
    )
  ];
}

const MATRIX = (Object.keys(RIGHTS) as Act[]).flatMap((act) =>
  ROLES.flatMap((role) => Object.keys(SEATS).map((seat) => [act, role, seat] as const)),
);

function isTold(act: Act, by: Actor, c: Case = story.case): boolean {
  return NO_RIGHT.includes(ACTS[act](c, by) ?? '');
}

function grants(act: Act, role: Role, places: readonly Place[]): boolean {
  return RIGHTS[act].some((right) => right.role === role && places.includes(right.place));
}

describe('rights: role, act, place', () => {
  it.each(MATRIX)('%s: %s in %s', (act, role, seat) => {
    const { unitId, places } = SEATS[seat]!;
    // A closing that waits for no second hand is the office's; the second hand is tried below.
    const without = act === 'close' ? places.filter((place) => place !== 'SUPERVISION') : places;
    expect(isTold(act, person('somebody', unitId, role))).toBe(!grants(act, role, without));
  });

  it.each(Object.keys(RIGHTS) as Act[])('%s: who serves the party, and who speaks for it', (act) => {
    expect(isTold(act, { ...PEOPLE.liaison, personId: story.case.liaisonId! })).toBe(
      !grants(act, 'LIAISON', ['SERVED']),
    );
    expect(isTold(act, { ...PEOPLE.enterprise, partyId: story.case.partyId })).toBe(
      !grants(act, 'ENTERPRISE', ['PARTY']),
    );
    expect(isTold(act, PEOPLE.otherEnterprise)).toBe(true);
  });

  it.each(['amend', 'supplement', 'object'] as const)('%s: who filed it, in any post', (act) => {
    const { case: c } = filed();
    const filer = person(c.filedBy, 'DF-HUMAN_RESOURCES', 'UNIT_OFFICER');
    expect(isTold(act, filer, c)).toBe(!RIGHTS[act].some(({ place }) => place === 'FILER'));
  });

  it('close, a second time: the supervision office', () => {
    const proposed = { ...story.case, closeProposedBy: 'somebody else' };
    const supervisor = person('somebody', 'SL-SUPERVISION', 'SUPERVISOR');
    expect(isTold('close', supervisor, proposed)).toBe(!grants('close', 'SUPERVISOR', ['SUPERVISION']));
  });

  it.each(['review', 'verify', 'close'] as const)(
    '%s: a leader above, once everybody in the office is excluded',
    (act) => {
      const excluded = { ...story.case, handlerIds: members };
      const leader = person('somebody', 'SL-INDUSTRY', 'LEADER');
      expect(isTold(act, leader)).toBe(true);
      expect(isTold(act, leader, excluded)).toBe(!grants(act, 'LEADER', ['ABOVE']));
    },
  );

  it.each(['sign', 'send-back'] as const)('%s: the post that signs, without any role', (act) => {
    const signer = { ...PEOPLE.admin, posts: [{ ...PEOPLE.admin.posts[0]!, id: order.signatoryPostId }] };
    expect(isTold(act, signer)).toBe(!RIGHTS[act].some(({ place }) => place === 'SIGNATORY'));
    expect(postOf('sl-inspector')).toBe(order.signatoryPostId);
  });
});
