import { actIn, dueOf, holds, refusal, toIso, type Actor, type Refusal } from '@zhuoluo/kernel';
import type { Case } from '../case/case.ts';
import type { DecideObjection, ObjectToRejection } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import { makeObjection, overturn, uphold } from '../request/objection.ts';
import { isDecided, isPending } from '../request/requests-of.ts';
import { mustHave } from '../rights.ts';
import { isOfKind, mustDecide } from './decide-request.ts';
import { filed, first, inState, isOwnLiaison, requestInState, speaksFor } from './guards.ts';
import type { CommandRule } from './rule.ts';

/** 异议: by the enterprise, its liaison or who filed the case, within days of the rejection (rules.md §43). */
export const objectToRejection: CommandRule<ObjectToRejection> = {
  permit: (c, by, ctx) =>
    first(
      mustHave('object', by, { PARTY: speaksFor(by, c), SERVED: isOwnLiaison(by, ctx), FILER: filed(by, c) }),
      inState(c, 'REJECTED'),
      isFirst(c),
      isInTime(c, ctx),
    ),
  run(work, { by, reason }) {
    const acting = actIn(by, work.by!.postId)!;
    makeObjection(work, { unitId: liaisonUnitOf(acting, work.ctx), askedBy: by.personId, reason });
  },
};

/** One waits for its decision at a time, and a decision is final. */
function isFirst({ requests }: Case): Refusal | null {
  const made = requests.filter(({ kind }) => kind === 'OBJECTION');
  if (made.some(isDecided)) return refusal('objection-decided');
  return made.some(isPending) ? refusal('request-pending') : null;
}

/** A day that the calendar does not know yet has not come. */
function isInTime({ rejection }: Case, { policy, calendar, now }: Context): Refusal | null {
  if (rejection === null) return null;
  const until = dueOf(rejection.at, policy.objectWithin, calendar).dueAt;
  return until === null || now < until ? null : refusal('objection-too-late', { until: toIso(until) });
}

/** Where the acting post is the liaison's; others ask for the enterprise, not for their unit. */
function liaisonUnitOf(by: Actor, ctx: Context): string | null {
  if (!holds(by, 'LIAISON') || !isOwnLiaison(by, ctx)) return null;
  return by.posts.find(({ id }) => ctx.servedBy.includes(id))!.unitId;
}

/** 异议的决定: the rejection is overturned, or upheld with a reason (rules.md §43). */
export const decideObjection: CommandRule<DecideObjection> = {
  permit: (c, by, ctx, { request }) =>
    first(isOfKind(request, 'OBJECTION'), mustDecide(c, by, ctx, request), requestInState(request, 'PENDING')),
  check: (_work, { approve, reason }) => (approve || reason ? null : refusal('reason-required')),
  run(work, { by, approve, reason }, { request }) {
    if (approve) overturn(work, request, by.personId, reason ?? null);
    else uphold(work, request, by.personId, reason!);
  },
};
