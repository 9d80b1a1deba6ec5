import type { Language } from './language.ts';
import { SHEET_FAULTS } from './sheet-faults.ts';

type Template = Readonly<Record<Language, string>>;

/** What may be wrong with one field of a request; `{name}` stands for a fact of the rule. */
export const FIELD_FAULTS = {
  ...SHEET_FAULTS,
  required: { zh: '必填', en: 'is required' },
  'unknown-field': { zh: '不认识的字段', en: 'is not a known field' },
  object: { zh: '须为对象', en: 'must be an object' },
  list: { zh: '须为数组，至多 {max} 项', en: 'must be an array of at most {max} items' },
  text: {
    zh: '须为 {min} 到 {max} 个字的可见文本，不含控制字符',
    en: 'must be visible text of {min} to {max} characters, without control characters',
  },
  'one-line': { zh: '须为一行，不含换行', en: 'must be one line, without line breaks' },
  blank: { zh: '有待填写的空白（如 ×、XX、□），请补全', en: 'has a blank to be filled in (such as ×, XX, □)' },
  'one-of': { zh: '须为 {values} 之一', en: 'must be one of {values}' },
  code: {
    zh: '须为 2 到 20 个大写字母、数字或连字符，以字母开头',
    en: 'must be 2 to 20 capitals, digits or hyphens, a letter first',
  },
  uuid: { zh: '须为 UUID', en: 'must be a UUID' },
  instant: {
    zh: '须为 1992 至 2199 年间存在的、带时区的 ISO-8601 时刻，如 2026-03-11T10:00:00Z',
    en: 'must be an ISO-8601 instant that exists, with a zone, from 1992 to 2199, such as 2026-03-11T10:00:00Z',
  },
  integer: { zh: '须为 {min} 到 {max} 的整数', en: 'must be a whole number from {min} to {max}' },
  amount: {
    zh: '须为 0 到 {max} 的金额（元），至多两位小数',
    en: 'must be an amount in yuan from 0 to {max}, two decimals at most',
  },
  boolean: { zh: '须为 true 或 false', en: 'must be true or false' },
  past: { zh: '不能早于现在', en: 'must not lie in the past' },
  'before-begin': { zh: '须晚于起始时刻', en: 'must lie after the beginning' },
  duration: { zh: '须为时长，如 7wd、4wh、90s', en: 'must be a duration such as 7wd, 4wh or 90s' },
  cursor: { zh: '游标无效或属于另一次查询', en: 'is no cursor of this list' },
  unknown: { zh: '所指对象不存在', en: 'refers to nothing known' },
  'unknown-file': {
    zh: '有附件已过期或不是您上传的，请重新上传',
    en: 'names a file that you did not upload lately; upload it again',
  },
  'not-allowed-here': { zh: '此处不可使用', en: 'is not allowed here' },
  'wrong-password': { zh: '当前密码不正确', en: 'is not the current password' },
  'guessable-password': {
    zh: '太容易被猜到：不用常见词、纯数字或账户名',
    en: 'is too easily guessed: no common words, digits alone or account name',
  },
  'unit-or-party': {
    zh: '单位、企业（项目）、岗位须填且只填一项',
    en: 'takes one of a unit, a party and a post',
  },
  'in-the-past': { zh: '不能早于现在', en: 'must not lie in the past' },
  'account-name': {
    zh: '须为 3 到 64 个小写字母、数字、点、下划线或连字符，以字母或数字开头',
    en: 'must be 3 to 64 letters, digits, dots, underscores or hyphens, beginning with a letter or digit',
  },
  'account-taken': { zh: '此账户名已有人使用', en: 'is the name of another account' },
  'present-password': { zh: '须与当前密码不同', en: 'must differ from the current password' },
  'cannot-follow': {
    zh: '不能承接：该单位已撤并，或由被撤并的单位承接',
    en: 'cannot follow: it is closed by then, or is itself followed by that unit',
  },
  'case-prefix': {
    zh: '须为大写字母开头、至多 6 位的大写字母和数字',
    en: 'must be a capital letter and up to five more capitals or digits',
  },
  'statutory-code': {
    zh: '须为大写字母开头的大写字母、数字和下划线',
    en: 'must be a capital letter, then capitals, digits and underlines',
  },
  'category-code': {
    zh: '须为 2 到 40 个大写字母、数字和下划线，以字母开头',
    en: 'must be 2 to 40 capitals, digits or underlines, a letter first',
  },
  'area-code': { zh: '须为以 0 开头的 3 至 4 位数字', en: 'must be three or four digits, the first 0' },
  'unknown-place': {
    zh: '花括号中只能写本文字已有的填充处：{places}',
    en: 'names a place in braces that no case fills; there are: {places}',
  },
  period: { zh: '须早于止点，且跨度不超过四百天', en: 'must lie before the end, at most four hundred days apart' },
  date: { zh: '须为真实存在的日期，如 2027-02-06', en: 'must be a date that exists, such as 2027-02-06' },
  'outside-year': {
    zh: '{date} 不在 {year} 年内；元旦放假可从上年 12 月写起',
    en: '{date} is not in {year}; New Year’s days off may begin in the December before',
  },
  'day-twice': { zh: '{date} 写了两次', en: '{date} is written twice' },
  'works-anyway': {
    zh: '{date} 是工作日，本来就上班；WORK 只写调休上班的周六、周日',
    en: '{date} is worked anyway; WORK is for make-up days on weekends',
  },
  'rests-anyway': {
    zh: '{date} 按全国日历本来就不上班，不必另列',
    en: '{date} is off by the national calendar anyway',
  },
  'not-in-year': { zh: '{date} 不在 {year} 年内', en: '{date} is not in {year}' },
  'statutory-holiday': { zh: '{date} 是法定节假日，须列为放假', en: '{date} is a statutory holiday and must be off' },
  'working-days-implausible': {
    zh: '照此全年工作 {count} 天，不像一年的放假安排（应为 {min} 至 {max} 天）',
    en: 'would make {count} working days, which no year’s notice does (from {min} to {max})',
  },
  line: {
    zh: '须为一行 {min} 到 {max} 个字的可见文本',
    en: 'must be one line of visible text, {min} to {max} characters',
  },
  number: { zh: '须为 {min} 到 {max} 的数', en: 'must be a number from {min} to {max}' },
  'zero-limit': {
    zh: '时限不能为零（现为 {limit}）；只有 0wd（当日）可以为零',
    en: 'is a limit of nothing ({limit}); only 0wd, the same day, may be zero',
  },
  'cannot-double': {
    zh: '{limit} 到市级要加倍，超出可以表示的时长；至多 {most}',
    en: '{limit} doubles at the city and is no duration then; {most} at most',
  },
  'limit-too-long': {
    zh: '{limit} 过长，不像办理时限；至多 {most}',
    en: '{limit} is longer than any limit of work; {most} at most',
  },
  'warning-at-end': {
    zh: '预警与时限同时到，等于没有预警；须小于 {share}，如 {usual}',
    en: 'would warn of a limit at its very end; must be below {share}, such as {usual}',
  },
  hue: {
    zh: '颜色须写成 #rrggbb，如 #c78a00',
    en: 'a colour is written as #rrggbb, such as #c78a00',
  },
  'red-unused': {
    zh: '红色（问责）不能停用：每张督办单的尽头都是它',
    en: 'red stays in use: every ladder ends in it',
  },
  'same-name': {
    zh: '两级督办单不能同名：“{name}”',
    en: 'two colours must not have one name, “{name}”',
  },
  'unknown-calendar': {
    zh: '没有这个工作日历；可用的有：{calendars}',
    en: 'is no working calendar; there are {calendars}',
  },
  'unknown-category': { zh: '没有这一困难类别', en: 'is the code of no category' },
  'no-route': {
    zh: '{region}的这些类别在{levelZh}层级没有路由，事项提级后无人牵头：{categoriesZh}；请先在路由表中补上',
    en: 'finds no unit at level {level} in {region} for {categoriesEn}: such a case would rise to no unit; add the routes first',
  },
  'no-signatory': {
    zh: '{region}督查办的{colourZh}督办单没有签发岗位，阶梯走不到红色；请先在签发人表中补上',
    en: 'has no post that signs {colour} orders of the supervision office of {region}, so that no ladder ends in red; add it first',
  },
  'category-missing': { zh: '至少须有一个启用的困难类别', en: 'no category would take new cases' },
  'office-missing': { zh: '{region}缺少内设办公机构', en: '{region} would lack one of its offices' },
  'signatory-missing': {
    zh: '{region}{levelZh}层级的{colourZh}督办单没有签发岗位',
    en: 'orders of {region} ({colour}, {level}) would have no signatory',
  },
  'route-missing': {
    zh: '{region}的“{categoryZh}”类事项在{levelZh}层级没有去向',
    en: 'cases of {categoryEn} in {region} would have no route at {level}',
  },
  'post-missing': { zh: '签发或上级岗位不存在', en: 'a signing or superior post would not exist' },
} as const satisfies Record<string, Template>;

export type FieldFaultCode = keyof typeof FIELD_FAULTS;

/** One faulty field: `path` as in `contact.phone` or `orders.RED.rectify`, empty for the whole body. */
export interface FieldFault {
  readonly path: string;
  readonly code: FieldFaultCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export function fieldMessage(fault: FieldFault, language: Language): string {
  return FIELD_FAULTS[fault.code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(fault.facts?.[name] ?? ''),
  );
}
