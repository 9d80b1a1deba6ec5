import { defaultUrgency } from '@zhuoluo/regulation/rules';
import type { CaseFields } from '../case/case.ts';
import type { Clock } from '../case/clock.ts';
import { CaseWork } from '../case/case-work.ts';
import { startClock } from '../case/clocks.ts';
import type { FileCase } from '../case/command.ts';
import type { Context } from '../case/context.ts';
import type { Decision } from '../case/decision.ts';
import { filesOrNone } from '../case/evidence-file.ts';
import { awaitDispatch, dispatchByRoute } from '../case/dispatching.ts';
import { enterOnSite } from '../case/stage.ts';
import { NO_CASE } from '../case/evolve.ts';
import { UNSET_OF_CASE } from '../case/case.ts';
import { actingPost, authorOf, holds, isOfficial, type Actor, refusal, type Refusal, type Tier } from '@zhuoluo/kernel';
import { checkEarlier } from './earlier-filings.ts';
import { first } from './guards.ts';
import { checkSource, sourcesOf } from './source.ts';
import { mustHave } from '../rights.ts';

/**
 * 建单 (rules.md §30, §33, §37). The case of the party's own liaison starts on site. Filed with a level, it is dispatched
 * by the routing table at once. All others wait for intake.
 */
export function fileCase(command: FileCase, ctx: Context): Decision {
  const refusedTo = (by: Actor) => first(mayFile({ ...command, by }), checkSource({ ...command, by }));
  const { by } = command;
  const refused = refusedTo(by) ?? checkCategory(command, ctx) ?? checkEarlier(command, ctx.now);
  if (refused) return { ok: false, refusal: refused };
  const post = actingPost(by, (as) => refusedTo(as) === null);
  const onSite = isOwnLiaison(command) && command.level === undefined;
  const fields = fieldsOf(command, ctx, onSite);
  const work = new CaseWork(null, ctx, authorOf(by, post));
  const { caseId, caseNo, level, levelReason, imported } = command;
  const facts = {
    caseId,
    caseNo,
    level: fields.level,
    levelReason: levelReason ?? null,
    ...(imported && { imported }),
  };
  const clock = level === undefined ? firstClock(command, fields, ctx) : null;
  work.record('case-filed', facts, {
    case: { ...fields, dueAt: clock?.dueAt ?? null },
    clocks: clock ? [clock] : [],
  });
  if (level !== undefined && !dispatchByRoute(work)) {
    const waiting = awaitDispatch(work);
    work.record(
      'case-awaits-dispatch',
      { unitId: waiting.fields.unitId },
      { case: waiting.fields, clocks: [waiting.clock] },
    );
  }
  return { ok: true, case: work.case, events: work.events };
}

function firstClock(command: FileCase, fields: CaseFields, ctx: Context): Clock {
  const bare = { ...NO_CASE, id: command.caseId, ...fields, version: 0 };
  const work = new CaseWork(bare, ctx, null);
  if (fields.state === 'ON_SITE') return enterOnSite(work, fields.unitId).clock;
  return startClock(work, { kind: 'INTAKE', unitId: fields.unitId, limit: ctx.policy.stages.intake });
}

function isOwnLiaison({ by, party }: FileCase): boolean {
  return holds(by, 'LIAISON') && party.liaison?.personId === by.personId;
}

/** Who may file, and who may name a level (rules.md §30, §37; api.md, Filing). */
export function mayFile(command: Pick<FileCase, 'by' | 'party' | 'level' | 'levelReason'>): Refusal | null {
  const { by, party, level, levelReason } = command;
  const asLiaison = holds(by, 'LIAISON') && party.liaison?.personId === by.personId;
  const forOwnParty = by.partyId === party.id;
  if (mustHave('file-case', by, { SERVED: asLiaison, PARTY: forOwnParty }) !== null) return mayNotFile(by);
  if (level === undefined) return null;
  if (mustHave('file-with-level', by, {}) === null) return null;
  return mustHave('file-with-level', by, { SERVED: asLiaison }) ?? (levelReason ? null : refusal('reason-required'));
}

/** One that is not active stays with its old cases and takes no new one (rules.md §7). */
function checkCategory({ category }: FileCase, { directory }: Context): Refusal | null {
  const known = directory.category(category);
  if (known === null) return refusal('unknown-category', { category });
  return known.active ? null : refusal('category-inactive', { category, zh: known.zh, en: known.en });
}

function mayNotFile(by: Actor): Refusal {
  return holds(by, 'LIAISON') || holds(by, 'ENTERPRISE')
    ? refusal('not-your-unit')
    : refusal('role-missing', { wanted: 'LIAISON' });
}

/** Of the level where one is named; else of the liaison's unit, or of the party's region (rules.md §47). */
function tierOf({ party, level }: FileCase, ctx: Context): Tier {
  if (level === 'CITY') return 'CITY';
  if (level === 'COUNTY' || party.liaison === null) return party.tier;
  return ctx.directory.unit(party.liaison.unitId).tier;
}

/** 特急 takes an official's word: an enterprise's own is 急 until an office confirms it. */
function urgencyOf({ by, urgency, category }: FileCase, ctx: Context): Pick<CaseFields, 'urgency' | 'urgencyAsked'> {
  const asked = urgency ?? defaultUrgency(ctx.policy, category);
  return asked === 'EXTRA' && !isOfficial(by)
    ? { urgency: 'URGENT', urgencyAsked: 'EXTRA' }
    : { urgency: asked, urgencyAsked: null };
}

function fieldsOf(command: FileCase, ctx: Context, onSite: boolean): CaseFields {
  const { party } = command;
  const tier = tierOf(command, ctx);
  return {
    ...UNSET_OF_CASE,
    caseNo: command.caseNo,
    state: onSite ? 'ON_SITE' : command.level === undefined ? 'FILED' : 'DISPATCHING',
    level: onSite ? 'ON_SITE' : (command.level ?? 'DEPARTMENT'),
    ...urgencyOf(command, ctx),
    category: command.category,
    title: command.title,
    facts: command.facts,
    wish: command.wish,
    amount: command.amount ?? null,
    contact: command.contact,
    files: filesOrNone(command.files),
    source: command.source ?? sourcesOf(command.by)[0]!,
    levelReason: command.levelReason ?? null,
    partyId: party.id,
    partyKind: party.kind,
    regionId: party.regionId,
    liaisonId: party.liaison?.personId ?? null,
    liaisonUnitId: party.liaison?.unitId ?? null,
    filedBy: command.by.personId,
    openedAt: ctx.now,
    policyVersion: command.policyVersion,
    tier,
    unitId: onSite ? party.liaison!.unitId : ctx.directory.dispatchOffice(tier, party.regionId, party.kind),
    round: 0,
    dispatches: 0,
    reworks: 0,
    dissatisfactions: 0,
    missedCalls: [],
  };
}
