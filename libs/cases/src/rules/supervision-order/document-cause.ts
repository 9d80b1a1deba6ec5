import {
  durationText,
  isWorking,
  parseDuration,
  chineseDate,
  chineseDateTime,
  shanghaiYearOf,
  type Instant,
  remainingOf,
  remainingText,
  type ClockKind,
  type RequestKind,
  type ReworkLead,
  type Urgency,
  quoted,
} from '@zhuoluo/kernel';
import type { Policy } from '@zhuoluo/regulation/rules';
import { isAmong } from '../case/states.ts';
import type { Task } from '../case/task.ts';
import { daysLate } from '../case/view.ts';
import { requestUnder } from '../request/requests-of.ts';
import { basisOf } from './document-basis.ts';
import { instructionMissed } from './document-instructions.ts';
import { lineOf } from './document-texts.ts';
import type { Drafting } from './drafting.ts';
import { DIRECT_REASONS, type DirectReason, type SupervisionOrder } from './supervision-order.ts';

/** Enough to know the matter by; the case has the whole. */
const FACTS_QUOTED = 100;

const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  EXTRA: '特急件',
  URGENT: '急件',
  NORMAL: '一般件',
  COMPLEX: '复杂件',
};

const REWORK_LEAD_WORDS: Readonly<Record<ReworkLead, string>> = { DEPUTY_HEAD: '分管负责人', HEAD: '主要负责人' };

/** What an office was to do within a stage it held. */
const STAGE_WORDS: Readonly<Partial<Record<ClockKind, readonly [duty: string, undone: string]>>> = {
  DISPATCH: ['交办', '未交办'],
  REVIEW: ['审核', '未审核'],
  FOLLOW_UP: ['回访', '未完成回访'],
  VERIFY: ['核实企业评价', '未核实'],
  CLOSING: ['销号', '未销号'],
};

/** What an office was to decide. */
const REQUEST_WORDS: Readonly<Record<RequestKind, string>> = {
  RETURN: '退单申请',
  ESCALATION: '提请',
  EXTENSION: '延期申请',
  SUSPENSION: '挂起申请',
  RATING_DISPUTE: '评价争议',
  OBJECTION: '不予受理的异议',
};

/** What the supervision office found, before its own words. */
const DIRECT_WORDS: Readonly<Record<DirectReason, string>> = {
  IMPORTANT: '该事项事关重要',
  QUALITY: '你单位办理该事项质量不高',
  FALSE_REPORT: '你单位所报该事项情况不实',
  SPOT_CHECK: '经抽查，该事项办理存在问题',
  OTHER: '经督查',
};

/**
 * 事由: which limit was missed and by how much, or which order before this one was left lying (rules.md §116). It speaks of the
 * drafting: what is laid before the signatory is what is signed.
 */
export function causeOf(drafting: Drafting): string {
  const chain = ordersBefore(drafting);
  const text = orderedIn(drafting) ?? (chain.length > 0 ? afterOrders(drafting, chain) : afterLimit(drafting));
  const before = chain.length > 0 ? `；前单文号：${numbersOf(chain)}` : '';
  const basis = lineOf(drafting.directory, 'basis.NAME') + lineOf(drafting.directory, basisOf(drafting.order));
  return `${text}依据：${basis}${before}。`;
}

/** Of a direct order, the words of its office; null of all others. */
function orderedIn({ order, policy }: Drafting): string | null {
  if (!isAmong(DIRECT_REASONS, order.reason)) return null;
  const words = withoutEnd(order.causeText ?? '');
  return `${DIRECT_WORDS[order.reason]}：${words}。现予${policy.orders[order.colour].title}。`;
}

/** The orders this one follows, the first at the head. */
function ordersBefore({ case: c, order }: Pick<Drafting, 'case' | 'order'>): SupervisionOrder[] {
  const before = c.orders.find((o) => o.id === order.supersedes);
  return before ? [...ordersBefore({ case: c, order: before }), before] : [];
}

/** `商政督〔2026〕12号、15号`: what the first says of its series the others leave out. */
function numbersOf(chain: readonly SupervisionOrder[], policy: Policy | null = null): string {
  return chain
    .map((o, i) => {
      const number = o.docNumber ?? '';
      const series = number.slice(0, number.indexOf('〕') + 1);
      const short = i > 0 && chain[0]!.docNumber?.startsWith(series) ? number.slice(series.length) : number;
      return policy ? `${short}（${policy.orders[o.colour].name}）` : short;
    })
    .join('、');
}

function afterOrders(drafting: Drafting, chain: readonly SupervisionOrder[]): string {
  const { order } = drafting;
  return order.colour === 'RED' ? afterSeveral(drafting, chain) : afterOne(drafting, chain.at(-1)!);
}

function afterOne(drafting: Drafting, before: SupervisionOrder): string {
  const { case: c, order, policy } = drafting;
  const now = order.draftedAt;
  const paper = `${chineseDate(before.issuedAt!)}下发的${numbersOf([before], policy)}`;
  const means = `现予${policy.orders[order.colour].title}`;
  if (order.reason === 'INSTRUCTION_MISSED') return `${paper}下发后，${unfulfilled(drafting)}，${means}。`;
  if (order.reason === 'ANSWER_REJECTED') return `${paper}下发后，你单位所作反馈未获认可，${means}。`;
  if (order.reason === 'COMMITMENT_MISSED') {
    const until = c.clocks.find((k) => k.orderId === before.id)!.dueAt!;
    return `${paper}下发后，你单位承诺于${shortDateTime(until, now)}前办结，逾期未兑现，${means}。`;
  }
  return `${paper}要求${shortDateTime(before.rectifyDueAt!, now)}前整改，你单位逾期未反馈实质进展，${means}。`;
}

function afterSeveral(drafting: Drafting, chain: readonly SupervisionOrder[]): string {
  const { case: c, order, policy } = drafting;
  const all = chain.length > 1 ? '均' : '';
  const end = chain.every((o) => o.rectifyMissedAt !== null) ? `${all}已逾期` : `${all}未整改到位`;
  const facts = quoted(withoutEnd(c.facts), FACTS_QUOTED);
  // Ladders that a person began may run ahead of the limit.
  const late = order.dueAt <= order.draftedAt ? `，累计${lateness(drafting)}` : '';
  return `${numbersOf(chain, policy)}${end}${late}，企业反映：${facts}。`;
}

function afterLimit(drafting: Drafting): string {
  const { case: c, order, policy } = drafting;
  const task = c.tasks.find((t) => t.id === order.taskId);
  const now = order.draftedAt;
  if (order.reason === 'DISSATISFIED_TWICE')
    return `该事项经你单位两次办理，企业回访仍不满意${task?.reworkLead === 'HEAD' ? '，经核实评价合理，由你单位主要负责人组织重办' : ''}，现予${policy.orders[order.colour].title}。`;
  if (order.reason === 'FALSE_CLOSURE')
    return `该事项由你单位办理并已销号，经督查核实问题并未解决，属虚假办结，现予${policy.orders[order.colour].title}。`;
  if (order.reason === 'INSTRUCTION_MISSED')
    return `${unfulfilled(drafting)}，${lateness(drafting)}，现予${policy.orders[order.colour].title}。`;
  if (order.reason === 'REWORKED_TWICE') return '该事项办理结果经审核两次退回重办，仍未达到办结要求。';
  const due = isWholeDays(order) ? shortDate(order.dueAt, now) : shortDateTime(order.dueAt, now);
  const limit = durationText(order.limit);
  const checked = `截至${shortDateTime(now, now)}`;
  if (!task) {
    const [duty, undone] = dutyOf(drafting);
    const since = chineseDate(order.limitStartedAt);
    return `该事项自${since}起由你单位${duty}，应于${due}前完成（${limit}）。${checked}${undone}，${lateness(drafting)}。`;
  }
  const given = `该事项于${chineseDate(task.dispatchedAt)}交办你单位${task.role === 'LEAD' ? '牵头' : '协办'}${reworkedUnder(drafting, task)}`;
  if (order.clockKind === 'CLAIM')
    return `${given}，应于${due}前签收（${limit}）。${checked}未签收，已视同签收，办理时限自该时起算，${lateness(drafting)}。`;
  const rated = task.role === 'LEAD' ? `核定为${URGENCY_WORDS[c.urgency]}，${limit}` : limit;
  return `${given}，应于${due}前办结（${rated}）。${checked}未提交办结反馈，亦未申请延期，${lateness(drafting)}。`;
}

function dutyOf({ case: c, order }: Drafting): readonly [duty: string, undone: string] {
  if (order.clockKind !== 'DECIDE') return STAGE_WORDS[order.clockKind] ?? ['办理', '未办理'];
  const { kind } = requestUnder(c, order.ladder) ?? { kind: undefined };
  return [`对${kind ? REQUEST_WORDS[kind] : '申请'}作出决定`, '未作出决定'];
}

/** Under whom a unit has to do it once more, where the enterprise was not satisfied before the order was drafted (rules.md §140). */
function reworkedUnder({ order }: Drafting, { reworkLead, submittedAt }: Task): string {
  if (reworkLead === null || submittedAt === null || order.draftedAt < submittedAt) return '';
  return `，企业评价不满意，由你单位${REWORK_LEAD_WORDS[reworkLead]}组织重办`;
}

/** Which leader set which date, and that it has passed. */
function unfulfilled(drafting: Drafting): string {
  const { order } = drafting;
  const now = order.draftedAt;
  const by = instructionMissed(drafting)?.title ?? '领导';
  const due = shortDateTime(order.dueAt, now);
  return `${by}批示要求于${due}前落实，截至${shortDateTime(now, now)}你单位未提交办结反馈`;
}

/** `超期1个工作日` in working dates (rules.md §28); less than one, or around the clock, as it is. */
function lateness({ order, calendar }: Drafting): string {
  const now = order.draftedAt;
  const days = daysLate(order.dueAt, now, calendar);
  if (isWorking(parseDuration(order.limit).unit) && days > 0) return `超期${days}个工作日`;
  return remainingText(Math.min(-1, remainingOf(now, order.dueAt, order.limit, calendar)), calendar, order.limit);
}

function withoutEnd(text: string): string {
  return text.replace(/[。.;；,，\s]+$/, '');
}

function isWholeDays(order: SupervisionOrder): boolean {
  return parseDuration(order.limit).unit === 'wd';
}

/** Without the year where it is that of the paper: `3月11日`. */
function shortDate(instant: Instant, now: Instant): string {
  return withoutYear(chineseDate(instant), instant, now);
}

function shortDateTime(instant: Instant, now: Instant): string {
  return withoutYear(chineseDateTime(instant), instant, now);
}

function withoutYear(text: string, instant: Instant, now: Instant): string {
  return shanghaiYearOf(instant) === shanghaiYearOf(now) ? text.slice(text.indexOf('年') + 1) : text;
}
