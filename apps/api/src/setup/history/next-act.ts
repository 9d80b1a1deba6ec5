import {
  type Case,
  closeDuties,
  coSignDuties,
  dueClock,
  leadOf,
  type NextAct,
  type PastAct,
  reviewDuties,
} from '@zhuoluo/cases/rules';
import type { Directory, Duty, Person } from '@zhuoluo/directory/rules';
import { type Actor, type Instant, HOUR, MINUTE } from '@zhuoluo/kernel';
import type { PlannedCase } from './history-plan.ts';

type Ctx = Parameters<NextAct>[1];
type Clock = Case['clocks'][number];
type Command = PastAct['command'];

/** How long after a limit's end a result is handed in late, at least and at most. */
const EVENING = { least: 20 * MINUTE, most: 150 * MINUTE };
const LONG_NIGHT = 4 * HOUR;
/** A limit without a date: the year has no calendar yet. */
const UNDATED = 48 * HOUR;

/** What the office found of a bad rating. */
const VERIFIED: Command = { type: 'verify', reasonable: true, explanation: '经核实，问题尚未全部解决，评价合理。' };

/** What people did to a case that went as planned, by where it stood. */
export function nextActOf(plan: PlannedCase): NextAct {
  return (c, ctx) => {
    if (c.endedAt !== null) return null;
    switch (c.state) {
      case 'ON_SITE':
        return step(plan, c, ctx, 'ON_SITE', onSite(plan), personsOf([c.liaisonId], ctx));
      case 'FILED':
        return step(plan, c, ctx, 'FILED', { type: 'accept' }, dispatchers(c, ctx));
      case 'DISPATCHING':
        return step(plan, c, ctx, 'DISPATCHING', dispatched(c, ctx), dispatchers(c, ctx));
      case 'HANDLING':
        return handled(plan, c, ctx);
      case 'REVIEWING':
        return step(plan, c, ctx, 'REVIEWING', reviewed(plan, c), reviewers(c, ctx));
      case 'FOLLOW_UP':
        return step(plan, c, ctx, 'FOLLOW_UP', followedUp(plan, c), ofRole('HOTLINE', ctx.directory));
      case 'VERIFYING':
        return step(plan, c, ctx, 'REVIEWING', VERIFIED, reviewers(c, ctx));
      default:
        return step(
          plan,
          c,
          ctx,
          'CLOSING',
          { type: 'close', summary: '企业认可办理结果，予以销号。' },
          closers(c, ctx),
        );
    }
  };
}

function step(
  plan: PlannedCase,
  c: Case,
  ctx: Ctx,
  at: keyof PlannedCase['pace'],
  command: Command,
  by: readonly Actor[],
  clock: Clock | undefined = dueClock(c),
): PastAct | null {
  if (plan.restsAt === at) return null;
  return { at: within(clock, ctx, plan.pace[at]), command, by };
}

/** Once so much of a limit has passed, in office hours and before its end. */
function within(clock: Clock | undefined, { now, calendar }: Ctx, share: number): Instant {
  const dueAt = clock?.dueAt ?? null;
  const meant = now + Math.max(5 * MINUTE, Math.round(((dueAt ?? now + UNDATED) - now) * share));
  const at = calendar.firstWorkingInstantAt(meant) ?? meant;
  return dueAt === null || at < dueAt ? at : Math.max(now + MINUTE, dueAt - MINUTE);
}

/** On the evening on which a limit ended, before its order would be drawn; in time where it ends by the hour. */
function afterTheEnd(clock: Clock | undefined, ctx: Ctx, share: number): Instant {
  const { dueAt = null, drawAt = null } = clock ?? {};
  if (dueAt === null || drawAt === null || drawAt - dueAt < LONG_NIGHT) return within(clock, ctx, share);
  return Math.max(ctx.now + MINUTE, dueAt + EVENING.least + Math.round((EVENING.most - EVENING.least) * share));
}

function onSite({ solvedOnSite, restsAt, matter }: PlannedCase): Command {
  if (solvedOnSite || restsAt === 'FOLLOW_UP') return { type: 'solve-on-site', result: matter.result };
  return { type: 'escalate', reason: '本单位无此职能，请主管部门牵头办理。' };
}

function dispatched(c: Case, { directory }: Ctx): Command {
  if (c.level === 'ON_SITE') throw new Error(`case ${c.caseNo} is dispatched on site`);
  const route = directory.route(c.category, c.level, c.tier, c.regionId, c.partyKind);
  if (route === null) throw new Error(`no route for ${c.category}`);
  return { type: 'dispatch', lead: route.leadUnitId, coUnits: [], requirement: '限期办结，书面答复企业。' };
}

/** Its units take it and hand in, the lead last. */
function handled(plan: PlannedCase, c: Case, ctx: Ctx): PastAct | null {
  const lead = leadOf(c)!;
  if (lead.state === 'PENDING_CLAIM')
    return step(
      plan,
      c,
      ctx,
      'CLAIM',
      { type: 'claim', taskId: lead.id },
      workers(lead.unitId, ctx),
      clockOf(c, lead.id),
    );
  const helper = c.tasks.find((task) => task.role === 'CO' && task.endedAt === null);
  if (helper) {
    const [at, command]: [keyof PlannedCase['pace'], Command] =
      helper.state === 'PENDING_CLAIM'
        ? ['CO_CLAIM', { type: 'claim', taskId: helper.id }]
        : ['CO_HANDLE', submitted(plan, helper.id, ctx)];
    return step(plan, c, ctx, at, command, heads(helper.unitId, ctx), clockOf(c, helper.id));
  }
  if (plan.restsAt === 'HANDLE') return null;
  const clock = clockOf(c, lead.id);
  const { HANDLE } = plan.pace;
  const at = plan.isLate ? afterTheEnd(clock, ctx, HANDLE) : within(clock, ctx, HANDLE);
  return { at, command: submitted(plan, lead.id, { now: at }), by: heads(lead.unitId, ctx) };
}

function submitted({ matter }: PlannedCase, taskId: string, { now }: Pick<Ctx, 'now'>): Command {
  const enterpriseContact = { at: now, person: '企业经办人（示例）', opinion: '问题已解决。' };
  return {
    type: 'submit',
    taskId,
    outcome: 'A',
    result: matter.result,
    enterpriseContact,
    evidence: ['办结材料.pdf（示例）'],
  };
}

function reviewed({ isReworked }: PlannedCase, { reworks }: Case): Command {
  if (!isReworked || reworks > 0) return { type: 'review', accept: true };
  return { type: 'review', accept: false, reason: '佐证材料不全，请补充后再报。' };
}

function followedUp({ isDissatisfying, rating }: PlannedCase, { dissatisfactions }: Case): Command {
  if (!isDissatisfying || dissatisfactions > 0) return { type: 'follow-up', reached: true, rating };
  return { type: 'follow-up', reached: true, rating: 2, comment: '只解决了一部分。' };
}

function clockOf(c: Case, taskId: string): Clock | undefined {
  return c.clocks.find((clock) => clock.taskId === taskId && clock.state === 'RUNNING');
}

function workers(unitId: string, { directory }: Ctx): readonly Actor[] {
  return [...directory.holders(unitId, 'UNIT_OFFICER'), ...directory.holders(unitId, 'UNIT_HEAD')].map(actorOf);
}

function heads(unitId: string, { directory }: Ctx): readonly Actor[] {
  return directory.holders(unitId, 'UNIT_HEAD').map(actorOf);
}

function dispatchers({ unitId }: Case, { directory }: Ctx): readonly Actor[] {
  return directory.holders(unitId, 'DISPATCHER').map(actorOf);
}

function reviewers({ unitId }: Case, { directory }: Ctx): readonly Actor[] {
  return [false, true].flatMap((isOwn) => onDuty(reviewDuties(unitId, isOwn, directory), directory));
}

function closers({ unitId, closeProposedBy }: Case, { directory }: Ctx): readonly Actor[] {
  return onDuty((closeProposedBy === null ? closeDuties : coSignDuties)(unitId, directory), directory);
}

function onDuty(duties: readonly Duty[], directory: Directory): readonly Actor[] {
  return duties.flatMap(({ unitId, role }) => directory.holders(unitId, role).map(actorOf));
}

/** Everybody who holds a role, in whichever unit. */
export function ofRole(role: 'HOTLINE', directory: Directory): readonly Actor[] {
  const units = new Set(directory.posts.filter(({ roles }) => roles.includes(role)).map(({ unitId }) => unitId));
  return [...units].flatMap((unitId) => directory.holders(unitId, role).map(actorOf));
}

function personsOf(ids: readonly (string | null)[], { directory }: Ctx): readonly Actor[] {
  return ids.flatMap((id) => (id === null ? [] : [actorOf(directory.person(id))]));
}

function actorOf({ id, name, posts }: Person): Actor {
  return { personId: id, name, posts, partyId: null };
}
