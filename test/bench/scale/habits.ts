import { type Actor, type Instant, type Role } from '@zhuoluo/kernel';
import {
  isAmong,
  isOpenOrder,
  isOverdue,
  leadOf,
  WITH_UNIT,
  type Case,
  type CaseCommand,
  type SupervisionOrder,
  type Task,
} from '@zhuoluo/cases/rules';
import type { Dice } from '../../chaos/dice.ts';
import { CATEGORIES } from './words.ts';
import type { Town, TownParty } from './town.ts';
import type { Walk } from './walk.ts';

/** What stands in a case for the words of its copies. */
export const STAND_IN = { title: '【题】', facts: '【事】', wish: '【愿】', caseNo: 'SL-0000-000000' } as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MOST_STEPS = 80;

type Act = (by: Actor) => CaseCommand;

interface Intention {
  /** When what is wanted is due; null where nothing presses. */
  readonly dueAt: Instant | null;
  readonly who: readonly Actor[];
  readonly act: Act;
}

/** People as they are: most in time, some late, some not at all. */
export class Habits {
  readonly #town: Town;
  readonly #dice: Dice;
  readonly #walk: Walk;
  readonly #neglect: number;

  /** @param spread how likely somebody lets a limit pass; one of these holds for the whole case */
  constructor(town: Town, walk: Walk, dice: Dice, spread: readonly number[]) {
    this.#town = town;
    this.#dice = dice;
    this.#walk = walk;
    this.#neglect = dice.pick(spread);
  }

  file(party: TownParty): boolean {
    const dice = this.#dice;
    const hotline = this.#holders(this.#town.references.directory.city.id, 'HOTLINE');
    const { liaison, spokesman, contact, id, kind, regionId } = party;
    const { tier } = this.#town.references.directory.region(regionId);
    const said = {
      party: {
        id,
        kind,
        regionId,
        tier,
        liaison: liaison && { personId: liaison.personId, unitId: liaison.posts[0]!.unitId },
      },
      category: dice.pick(CATEGORIES),
      ...(dice.chance(0.3) ? { urgency: dice.pick(['EXTRA', 'URGENT', 'NORMAL', 'COMPLEX'] as const) } : {}),
      ...{ title: STAND_IN.title, facts: STAND_IN.facts, wish: STAND_IN.wish, caseNo: STAND_IN.caseNo, contact },
      earlier: { open: null, filedAt: [] },
      ...(dice.chance(0.4) ? { amount: dice.between(3, 4_800) * 10_000 } : {}),
    };
    const byHotline = { ...said, by: dice.pick(hotline), source: 'HOTLINE' as const };
    if (spokesman && dice.chance(0.5)) return this.#walk.file({ ...said, by: spokesman, source: 'ENTERPRISE' });
    if (liaison && dice.chance(0.55)) return this.#walk.file({ ...said, by: liaison, source: 'VISIT' });
    if (dice.chance(0.2)) return this.#walk.file(byHotline);
    return this.#walk.file({
      ...byHotline,
      level: dice.pick(['DEPARTMENT', 'DEPARTMENT', 'DEPARTMENT', 'COUNTY', 'CITY']),
    });
  }

  /** Lets people act until the case is closed or the time has come. */
  liveTo(end: Instant): void {
    const walk = this.#walk;
    for (let step = 0; step < MOST_STEPS && walk.case.endedAt === null; step++) {
      const { dueAt, who, act } = this.#next(walk.case);
      const at = this.#when(dueAt);
      if (at >= end) break;
      walk.liveTo(at);
      if (!this.#dice.shuffled(who).some((by) => walk.tries(act(by)))) walk.liveTo(Math.min(end, walk.now + HOUR));
    }
    walk.liveTo(end);
  }

  /** At an hour when offices are open, to the minute; beyond the limit where somebody lets it pass. */
  #when(dueAt: Instant | null): Instant {
    const { now } = this.#walk;
    const dice = this.#dice;
    const span = dueAt !== null && !isOverdue(dueAt, now) ? dueAt - now : DAY;
    const neglected = dice.chance(this.#neglect);
    const then = neglected ? now + span + dice.roll() * 6 * DAY : now + span * (0.05 + 0.8 * dice.roll() ** 2);
    const open = this.#walk.context().calendar.firstWorkingInstantAt(then) ?? then;
    const at = open > then ? open + dice.between(1, 150) * MINUTE : open;
    const inTime = dueAt !== null && !neglected && dueAt - MINUTE > now ? Math.min(at, dueAt - MINUTE) : at;
    return Math.ceil(Math.max(inTime, now + 1) / MINUTE) * MINUTE;
  }

  #next(c: Case): Intention {
    const order = this.#ofOrder(c);
    if (order) return order;
    const dice = this.#dice;
    const office = this.#town.staffOf(c.unitId);
    const intend = (who: readonly Actor[], act: Act): Intention => ({ dueAt: c.dueAt, who, act });
    switch (c.state) {
      case 'ON_SITE':
        return intend(this.#person(c.liaisonId), (by) =>
          dice.chance(0.6)
            ? { type: 'solve-on-site', by, result: '现场会商后当场解决，企业认可。', evidence: ['现场记录'] }
            : { type: 'escalate', by, reason: '超出现场解决权限，需部门牵头。' },
        );
      case 'FILED':
      case 'DISPATCHING':
        return intend(office, (by) =>
          c.state === 'FILED' && dice.chance(0.6) ? { type: 'accept', by } : this.#dispatch(c, by),
        );
      case 'HANDLING':
        return this.#ofTask(c);
      case 'REVIEWING':
        return intend(office, (by) =>
          dice.chance(0.88)
            ? { type: 'review', by, accept: true }
            : { type: 'review', by, accept: false, reason: '佐证材料不全，请补充后再报。' },
        );
      case 'FOLLOW_UP':
        return intend(this.#holders(this.#town.references.directory.city.id, 'HOTLINE'), (by) =>
          dice.chance(0.05)
            ? { type: 'follow-up', by, reached: false }
            : { type: 'follow-up', by, reached: true, rating: dice.pick([5, 5, 5, 5, 4, 4, 4, 3, 3, 2]) },
        );
      case 'VERIFYING':
        return intend(office, (by) => ({ type: 'verify', by, reasonable: true }));
      default: {
        const { directory } = this.#town.references;
        const who = c.closeProposedBy === null ? office : this.#town.staffOf(directory.supervisionAt(c.unitId));
        return intend(who, (by) => ({ type: 'close', by, summary: '问题已解决，企业满意，予以销号。' }));
      }
    }
  }

  #dispatch(c: Case, by: Actor): CaseCommand {
    const { directory } = this.#town.references;
    const level = c.level === 'ON_SITE' ? 'DEPARTMENT' : c.level;
    const route = directory.route(c.category, level, c.tier, c.regionId, c.partyKind);
    const lead = route?.leadUnitId ?? c.liaisonUnitId ?? c.unitId;
    const coUnits = this.#dice.chance(0.3) ? (route?.coUnitIds ?? []) : [];
    return { type: 'dispatch', by, lead, coUnits, requirement: '请会同相关单位限时办结并书面反馈。' };
  }

  #ofTask(c: Case): Intention {
    const dice = this.#dice;
    const open = c.tasks.filter((t) => isAmong(WITH_UNIT, t.state));
    const lead = leadOf(c);
    const co = open.filter((t) => t.id !== lead?.id);
    const task: Task =
      co.length > 0 && dice.chance(0.8) ? dice.pick(co) : (open.find((t) => t.id === lead?.id) ?? dice.pick(open));
    const who = this.#town.staffOf(task.unitId).filter((a) => a.posts.some((post) => post.roles.includes('UNIT_HEAD')));
    const { id: taskId, dueAt, claimDueAt } = task;
    if (task.state === 'PENDING_CLAIM') return { dueAt: claimDueAt, who, act: (by) => ({ type: 'claim', by, taskId }) };
    if (dice.chance(0.15))
      return { dueAt, who, act: (by) => ({ type: 'progress', by, taskId, text: '已现场核实，正在协调相关单位。' }) };
    const submit: Act = (by) => ({
      ...{ type: 'submit', by, taskId, outcome: 'A', result: '已逐项落实，办理完毕。', evidence: ['办结证明'] },
      enterpriseContact: { at: this.#walk.now, person: '经办人', opinion: '满意' },
    });
    return { dueAt, who, act: submit };
  }

  /** Orders are acted on less eagerly than matters. */
  #ofOrder(c: Case): Intention | null {
    const dice = this.#dice;
    if (!dice.chance(0.4)) return null;
    const order = c.orders.findLast(isOpenOrder);
    if (!order) return null;
    const { id: orderId, rectifyDueAt: dueAt } = order;
    if (order.state === 'PENDING_SIGN')
      return {
        dueAt: order.alertAt,
        who: this.#holderOf(order.signatoryPostId),
        act: (by) => ({ type: 'sign', by, orderId }),
      };
    if (order.state === 'ISSUED') {
      const who = this.#town.staffOf(order.unitId);
      if (order.receivedAt === null) return { dueAt, who, act: (by) => ({ type: 'receive', by, orderId }) };
      return {
        dueAt,
        who,
        act: (by) => ({ type: 'answer', by, orderId, kind: 'PROGRESS', text: '已制定措施，限期整改。' }),
      };
    }
    if (order.answerKind === 'SUBMISSION') return null;
    return this.#judgement(order);
  }

  #judgement({ id: orderId, judgeOfficeId, judgeMoveAt }: SupervisionOrder): Intention {
    const accepts = this.#dice.chance(0.7);
    const act: Act = (by) =>
      accepts
        ? { type: 'accept-answer', by, orderId, until: this.#walk.now + DAY }
        : { type: 'reject-answer', by, orderId, reason: '未见实质进展。' };
    return { dueAt: judgeMoveAt, who: this.#town.staffOf(judgeOfficeId), act };
  }

  #person(id: string | null): readonly Actor[] {
    return id === null ? [] : [this.#town.person(id)];
  }

  #holderOf(postId: string): readonly Actor[] {
    return this.#person(this.#town.references.directory.holderOf(postId)?.id ?? null);
  }

  #holders(regionId: string, role: Role): readonly Actor[] {
    return this.#town.holders(regionId, role);
  }
}
