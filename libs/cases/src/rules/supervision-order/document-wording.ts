import { durationText, chineseDateTime } from '@zhuoluo/kernel';
import { nextColour } from '@zhuoluo/regulation/rules';
import { taskUnder } from '../case/parts.ts';
import { isOfTask } from '../escalation/ladder-of.ts';
import { nextLevel } from '../escalation/next-level.ts';
import { governmentWords, type GovernmentWords } from './document-government.ts';
import { lineOf, linesOf } from './document-texts.ts';
import { asOf, type Drafting } from './drafting.ts';
import type { SupervisionOrder } from './supervision-order.ts';

/** 反馈要求 by colour (rules.md §116). */
export function feedbackOf({ order, directory }: Drafting): string {
  return lineOf(directory, `feedback.${order.colour}`);
}

/** 主送: from yellow on the unit's head answers in person (rules.md §118). */
export function addresseeOf({ order, directory }: Drafting): string {
  const { name } = directory.unit(order.unitId);
  return order.colour === 'BLUE' ? name : `${name}（主要负责人）`;
}

/** 整改时限; a draft, or a limit past the calendar, counts from the signature. */
export function deadlineOf({ case: c, order, policy }: Drafting): string {
  if (order.rectifyDueAt !== null) return `${chineseDateTime(order.rectifyDueAt)}前`;
  return `自签发之日起${durationText(order.rectifyLimit ?? policy.orders[order.colour].rectify[c.urgency])}内`;
}

/** 办理要求, in order: as the office worded them, or in the words of the colour. */
export function requirementsOf(drafting: Drafting, government: GovernmentWords): string[] {
  const { colour, requirements } = drafting.order;
  if (requirements !== null) return [...requirements];
  const { directory } = drafting;
  switch (colour) {
    case 'BLUE':
      return blueRequirements(drafting);
    case 'YELLOW':
      return linesOf(directory, 'requirements.YELLOW');
    case 'RED':
      return linesOf(directory, 'requirements.RED', { 政府: government.short, 后续措施: consequence(drafting) });
  }
}

function blueRequirements({ case: c, order, directory }: Drafting): string[] {
  if (!isOfTask(order.ladder)) return linesOf(directory, 'requirements.STAGE');
  const then = asOf(order);
  const others = c.tasks.filter(
    (t) =>
      t.unitId !== order.unitId &&
      t.dispatchedAt <= then &&
      (t.endedAt === null || t.endedAt > then || t.state === 'DONE'),
  );
  const names = [...new Set(others.map((t) => directory.unit(t.unitId).name))].join('、');
  return linesOf(directory, 'requirements.BLUE', { 会同单位: names ? `会同${names}` : '' });
}

/** What a red sets in motion (rules.md §83, §88, §106, §107): the case rises, the stage moves up, or at the top a leader takes it. */
function consequence({ case: c, order, directory }: Drafting): string {
  const task = taskUnder(c, order.ladder);
  const city = governmentWords(directory.city);
  if (order.clockKind === 'ON_SITE') return '本事项自即日起提级交由职能部门办理，你单位当日移交全部材料';
  if (!task) return '本环节自即日起由上一级专班办公室接办，你单位当日移交全部材料';
  if (task.role === 'CO') return '当日向牵头单位提交协办意见，并书面说明迟延原因';
  const level = nextLevel(order.level, directory.unit(order.unitId).tier);
  if (level === null) return `本事项提请${city.short}领导包案协调并列入挂牌督办建议，你单位会前提交解决方案`;
  const upper = level === 'COUNTY' ? governmentWords(directory.region(c.regionId)) : city;
  return `本事项自即日起提级至${upper.short}协调，由分管${upper.deputy}召集会商，你单位会前提交解决方案`;
}

/** 提示 or 考核提示: what it costs and what follows (rules.md §144). */
export function hintOf({ order, directory, policy }: Drafting): { label: string; text: string } {
  const { colour } = order;
  const { title } = policy.orders[colour];
  const next = policy.orders[nextColour(policy, colour)].name;
  const text = lineOf(directory, `hint.${colour}`, { 扣分: costOf(order), 性质: title, 下一级: next });
  return { label: colour === 'BLUE' ? '提示' : '考核提示', text };
}

function costOf({ colour, points, repeat }: SupervisionOrder): string {
  const cost = -points;
  if (cost > 0) return colour === 'YELLOW' ? `计入年度考核扣${cost}分` : `扣${cost}分`;
  return colour === 'RED' && repeat > 0 ? '本单为续发，不再扣分' : '不扣分';
}

/** 抄送 by colour (rules.md §118): the units above, of assessment and of co-ordination; and the party's county if the city issues. */
export function copiesOf({ case: c, order, directory }: Drafting, government: GovernmentWords): string[] {
  const { prefix, short, head, deputy } = government;
  const tier = order.level === 'CITY' ? 'CITY' : directory.unit(order.unitId).tier;
  const office = directory.dispatchOffice(tier, c.regionId, c.partyKind);
  const taskForce = office === order.unitId ? [] : [`专班办公室（${directory.unit(office).name}）`];
  const region = directory.region(c.regionId);
  const isCityPaper = directory.unit(order.officeId).tier === 'CITY';
  const county = isCityPaper && region.tier === 'COUNTY' ? [governmentWords(region).full] : [];
  switch (order.colour) {
    case 'BLUE':
      return [...taskForce, ...county];
    case 'YELLOW':
      return [`${short}分管${deputy}`, `${prefix}考核办`, ...taskForce, ...county];
    case 'RED':
      return [head, `${prefix}考核办`, `${prefix}纪委监委派驻机构`, ...taskForce, ...county];
  }
}
