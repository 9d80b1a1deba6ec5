import { defaultUrgency } from '../../policy/limits.ts';
import type { Case, CaseFields } from '../case.ts';
import { CaseWork } from '../case-work.ts';
import { startClock } from '../clocks.ts';
import type { FileCase } from '../command.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../decision.ts';
import { awaitDispatch, dispatchByRoute } from '../dispatching.ts';
import { authorOf, holds, type Actor } from '../actor.ts';
import { refusal, type Refusal } from '../refusals.ts';

/**
 * 建单 (domain.md T1, T2, 9.16). The party's own liaison starts on site; filed with a level it is dispatched by the routing table
 * at once; anybody else's case waits for intake.
 */
export function fileCase(command: FileCase, ctx: Context): Decision {
  const refused = mayFile(command);
  if (refused) return { ok: false, refusal: refused };
  const { by } = command;
  const onSite = isOwnLiaison(command) && command.level === undefined;
  const fields = fieldsOf(command, ctx, onSite);
  const work = new CaseWork(null, ctx, authorOf(by));
  const shell = {
    id: command.caseId,
    ...fields,
    version: 0,
    tasks: [],
    orders: [],
    clocks: [],
    nextMilestoneAt: null,
  } as Case;
  const opening = new CaseWork(shell, ctx, authorOf(by));
  const limit = onSite ? ctx.policy.limits.ON_SITE.handle[fields.urgency] : ctx.policy.stages.intake;
  const clock = startClock(opening, { kind: onSite ? 'ON_SITE' : 'INTAKE', unitId: fields.unitId, limit });
  const filed = command.level === undefined ? { ...fields, dueAt: clock.dueAt } : fields;
  const facts = {
    caseId: command.caseId,
    caseNo: command.caseNo,
    level: fields.level,
    levelReason: command.levelReason ?? null,
  };
  work.record('case-filed', facts, { case: filed, clocks: command.level === undefined ? [clock] : [] });
  if (command.level !== undefined && !dispatchByRoute(work)) {
    const { clock: waiting, ...at } = awaitDispatch(work);
    work.record('case-awaits-dispatch', { unitId: at.unitId }, { case: at, clocks: [waiting] });
  }
  return { ok: true, case: work.case, events: work.events };
}

function isOwnLiaison({ by, party }: FileCase): boolean {
  return holds(by, 'LIAISON') && party.liaison?.personId === by.personId;
}

/** Who may file, and who may name a level (domain.md section 6; api.md “Bodies”). */
export function mayFile(command: Pick<FileCase, 'by' | 'party' | 'level' | 'levelReason'>): Refusal | null {
  const { by, party, level, levelReason } = command;
  const forOwnParty = holds(by, 'ENTERPRISE') && by.partyId === party.id;
  const asLiaison = holds(by, 'LIAISON') && party.liaison?.personId === by.personId;
  const asOffice = (['DISPATCHER', 'HOTLINE', 'SUPERVISOR'] as const).some((role) => holds(by, role));
  if (!forOwnParty && !asLiaison && !asOffice) return mayNotFile(by);
  if (level === undefined) return null;
  if (holds(by, 'DISPATCHER') || holds(by, 'HOTLINE')) return null;
  if (!asLiaison) return refusal('role-missing', { wanted: 'DISPATCHER HOTLINE' });
  return levelReason ? null : refusal('reason-required');
}

function mayNotFile(by: Actor): Refusal {
  return holds(by, 'LIAISON') || holds(by, 'ENTERPRISE')
    ? refusal('not-your-unit')
    : refusal('role-missing', { wanted: 'LIAISON' });
}

function fieldsOf(command: FileCase, ctx: Context, onSite: boolean): CaseFields {
  const { party } = command;
  const tier = party.liaison ? ctx.directory.unit(party.liaison.unitId).tier : party.tier;
  return {
    caseNo: command.caseNo,
    state: onSite ? 'ON_SITE' : command.level === undefined ? 'FILED' : 'DISPATCHING',
    level: onSite ? 'ON_SITE' : (command.level ?? 'DEPARTMENT'),
    urgency: command.urgency ?? defaultUrgency(ctx.policy, command.category),
    category: command.category,
    title: command.title,
    facts: command.facts,
    wish: command.wish,
    amount: command.amount ?? null,
    contact: command.contact,
    source: command.source,
    levelReason: command.levelReason ?? null,
    partyId: party.id,
    partyKind: party.kind,
    regionId: party.regionId,
    liaisonId: party.liaison?.personId ?? null,
    liaisonUnitId: party.liaison?.unitId ?? null,
    filedBy: command.by.personId,
    openedAt: ctx.now,
    policyVersion: command.policyVersion,
    tier: command.level === 'CITY' ? 'CITY' : tier,
    unitId: onSite ? party.liaison!.unitId : ctx.directory.dispatchOffice(tier, party.regionId, party.kind),
    dueAt: null,
    colour: null,
    round: 0,
    dispatches: 0,
    firstDispatchedAt: null,
    reworks: 0,
    dissatisfactions: 0,
    missedCalls: [],
    solvedOnSiteBy: null,
    handlerIds: [],
    reviewerId: null,
    closeProposedBy: null,
    outcome: null,
    result: null,
    rating: null,
    instructionDraftedAt: null,
    listingProposedAt: null,
    closedAt: null,
    closeSummary: null,
  };
}
