import { allowedCaseActions, orderTargets } from '../../rules/case/decide.ts';
import { daysLate, dueClock, isOverdue } from '../../rules/case/view.ts';
import { isResultTold, leadOf } from '../../rules/case/parts.ts';
import { needsContact } from '../../rules/case/need-contact.ts';
import type { Case } from '../../rules/case/case.ts';
import type { CommandType } from '../../rules/case/command.ts';
import type { CaseAnswer, ConfirmationAnswer, RejectionAnswer, SuggestedRoute } from './case.answer.ts';
import type { CaseRequestAnswer } from './case-request.answer.ts';
import { iso, personRef, unitOfWork, unitRef } from '@zhuoluo/directory/http';
import { liaisonOf } from './liaison-of.ts';
import { takeOverLevel } from '../../rules/commands/instruct.ts';
import { presentInstructions } from './present-instruction.ts';
import { presentOrder } from './present-order.ts';
import { presentRequest, readsRequest } from './present-request.ts';
import { presentTask } from './present-task.ts';
import { seesTask } from '../access/visible.ts';
import { seesOrder } from '../access/order-access.ts';
import { dueReasonOf, remainingOfLimit, seesInternals, type Viewing, servesParty } from './present.ts';

/** A case as this caller may see it now. An enterprise sees no orders, no colour, no internal texts and no internal times. */
export function presentCase(c: Case, viewing: Viewing): CaseAnswer {
  const { actor, acting, ctx, party, scope } = viewing;
  const internals = seesInternals(actor);
  const showsResult = internals || isResultTold(c);
  const lead = leadOf(c);
  const due = dueClock(c);
  const tasks = c.tasks.map((task) => presentTask(c, task, viewing));
  const allowedActions = allowedCaseActions(c, acting, ctx);
  const showsContact = seesContact(c, viewing, allowedActions);
  return {
    id: c.id,
    caseNo: c.caseNo,
    version: c.version,
    state: c.state,
    level: c.level,
    urgency: c.urgency,
    category: c.category,
    title: c.title,
    party,
    unit: unitOfWork(ctx, c.unitId, c.endedAt),
    liaison: liaisonOf(ctx, c, ctx.servedBy[0]),
    openedAt: iso(c.openedAt),
    dueAt: iso(c.dueAt),
    dueReason: dueReasonOf(c.dueAt, due !== undefined),
    colour: internals ? c.colour : null,
    overdue: isOverdue(c.dueAt, ctx.now),
    daysLate: daysLate(c.dueAt, ctx.now, ctx.calendar),
    closedAt: iso(c.endedAt),
    endedAs: c.endedAs,
    facts: c.facts,
    wish: c.wish,
    amount: c.amount,
    files: c.files ?? [],
    contact: showsContact ? c.contact : null,
    urgencyAsked: c.urgencyAsked,
    source: c.source,
    levelReason: internals ? c.levelReason : null,
    wasOnSite: c.clocks.some(({ kind }) => kind === 'ON_SITE'),
    filedBy: personRef(ctx, c.filedBy),
    policyVersion: c.policyVersion,
    nextMilestoneAt: internals ? iso(c.nextMilestoneAt) : null,
    reworks: c.reworks,
    outcome: showsResult ? c.outcome : null,
    result: showsResult ? c.result : null,
    evidence: internals ? c.evidence : [],
    evidenceFiles: (internals && c.evidenceFiles) || [],
    rating: c.rating,
    ratingComment: c.ratingComment,
    ratingOverruledAt: internals ? iso(c.ratingOverruledAt) : null,
    closeProposedBy: internals ? personRef(ctx, c.closeProposedBy) : null,
    closeSummary: internals ? c.closeSummary : null,
    sentDownAt: iso(c.sentDownAt),
    reopenedAt: iso(c.reopenedAt),
    rejection: rejectionOf(c, viewing),
    withdrawalConfirmedBy: showsContact ? confirmationOf(c) : null,
    instructionDraftedAt: internals ? iso(c.instructionDraftedAt) : null,
    instructions: internals ? presentInstructions(c, viewing) : [],
    takeOverTo: allowedActions.includes('instruct') ? takeOverLevel(c, acting, ctx) : null,
    listingProposedAt: internals ? iso(c.listingProposedAt) : null,
    leadTask: tasks.find((task) => task.id === lead?.id) ?? null,
    tasks,
    requests: requestsAbout(c, viewing),
    orders: c.orders
      .filter((order) => seesOrder(scope, order, ctx.servedBy))
      .map((order) => presentOrder(c, order, viewing)),
    suggestedRoute: allowedActions.includes('dispatch') ? routeFor(c, viewing) : null,
    orderTargets: allowedActions.includes('order')
      ? orderTargets(c, acting, ctx).map(({ unitId, ...of }) => ({ ...of, unit: unitRef(ctx, unitId) }))
      : [],
    remaining: remainingOfLimit(ctx, due),
    allowedActions,
  };
}

/** These take no call to the enterprise: who gives them has its words already. */
const WITHOUT_CALL: readonly CommandType[] = [
  'amend',
  'supplement',
  'withdraw',
  'object',
  'reopen',
  'false-closure',
  'order',
  'request-escalation',
  'de-escalate',
  'instruct',
];

/** People who work with the enterprise, and people with a step to take in the case now, such as the follow-up call. */
function seesContact(c: Case, viewing: Viewing, allowed: readonly CommandType[]): boolean {
  const { actor, ctx } = viewing;
  const steps = allowed.filter((act) => !WITHOUT_CALL.includes(act));
  return servesParty(viewing) || steps.length > 0 || needsContact(c, actor, ctx.directory);
}

/** What was asked about the case itself, by those whose requests this caller sees. */
function requestsAbout(c: Case, viewing: Viewing): CaseRequestAnswer[] {
  const { actor, scope, ctx } = viewing;
  const about = c.requests.filter((one) => one.taskId === null && readsRequest(actor, one));
  const seen = about.filter((one) => seesTask(scope, one, c, ctx.servedBy));
  return seen.map((request) => presentRequest(c, request, viewing));
}

function rejectionOf({ rejection }: Case, { ctx }: Viewing): RejectionAnswer | null {
  if (rejection === null) return null;
  const { code, guidance, passedTo, at, unitId } = rejection;
  return { code, guidance, passedTo, at: iso(at), unit: unitRef(ctx, unitId) };
}

function confirmationOf({ withdrawalConfirmedBy: word }: Case): ConfirmationAnswer | null {
  return word && { ...word, at: iso(word.at) };
}

/** Where the routing table would send it (rules.md §46). */
function routeFor(c: Case, { ctx }: Viewing): SuggestedRoute | null {
  const route = ctx.directory.route(c.category, c.level, c.tier, c.regionId, c.partyKind);
  return route && { lead: unitRef(ctx, route.leadUnitId), coUnits: route.coUnitIds.map((id) => unitRef(ctx, id)) };
}
