/* eslint-disable max-lines -- one table of all codes, so that a code without a line does not compile */
import type { RefusalCode } from '@zhuoluo/kernel';

/** What the interface itself may answer, before or beside the rules. */
export type ApiFault =
  | 'malformed-request'
  | 'invalid-request'
  | 'unauthenticated'
  | 'bad-credentials'
  | 'cross-site-request'
  | 'not-found'
  | 'not-acceptable'
  | 'method-not-allowed'
  | 'request-timeout'
  | 'page-of-another-person'
  | 'post-not-held'
  | 'post-in-use'
  | 'stands-in-already'
  | 'which-post'
  | 'password-change-due'
  | 'one-time-link-void'
  | 'own-account'
  | 'account-locked'
  | 'last-administrator'
  | 'party-has-open-cases'
  | 'post-no-liaison'
  | 'assignment-ahead'
  | 'already-ended'
  | 'calendar-year-not-next'
  | 'calendar-year-not-covered'
  | 'directory-broken'
  | 'already-taken'
  | 'post-held'
  | 'sheet-faulty'
  | 'unit-has-open-work'
  | 'stale-version'
  | 'body-too-large'
  | 'body-too-deep'
  | 'headers-too-large'
  | 'unsupported-media-type'
  | 'idempotency-conflict'
  | 'too-many-requests'
  | 'too-many-streams'
  | 'busy'
  | 'unavailable'
  | 'internal';

export type ProblemCode = RefusalCode | ApiFault;

export interface ProblemHead {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** The one table from refusals and faults to RFC 9457 problems; a code without a line does not compile. */
export const PROBLEM_OF = {
  'malformed-request': { status: 400, zh: '请求格式有误', en: 'The request is malformed' },
  'invalid-request': { status: 400, zh: '请求内容不符合要求', en: 'The request is not valid' },
  'body-too-deep': { status: 400, zh: '请求内容嵌套过深', en: 'The body is nested too deeply' },
  'unknown-unit': { status: 400, zh: '所指单位不存在', en: 'No such unit' },
  'unknown-statutory-item': { status: 400, zh: '没有这一法定事项，或已停用', en: 'No such statutory item is in force' },
  'unit-of-another-county': {
    status: 400,
    zh: '只能交给本县区或市级单位',
    en: 'Only units of the case’s own county or of the city can be charged with it',
  },
  'blank-in-text': {
    status: 400,
    zh: '文字中有待填写的空白（如 ×、XX、□），请补全',
    en: 'The text has a blank to be filled in (such as ×, XX, □)',
  },
  'reason-required': { status: 400, zh: '须说明理由', en: 'A reason is required' },
  'rating-required': {
    status: 400,
    zh: '已联系上企业的，须填写评价（1–5 分）',
    en: 'A rating from 1 to 5 is required once the enterprise was reached',
  },

  unauthenticated: { status: 401, zh: '请先登录', en: 'Sign in first' },
  'bad-credentials': { status: 401, zh: '账户或密码不正确', en: 'Wrong account or password' },

  'cross-site-request': { status: 403, zh: '拒绝来自其他站点的请求', en: 'Requests from another site are refused' },
  'role-missing': { status: 403, zh: '您的岗位无权办理此事', en: 'Your posts do not allow this' },
  'post-in-use': {
    status: 409,
    zh: '该岗位还有人任职，或仍用于签发、包联、上级岗位，不能撤销',
    en: 'The post is held, or signs, serves a party or stands above another, and is not closed',
  },
  'stands-in-already': {
    status: 409,
    zh: '此人在该期间已代理或受权',
    en: 'This person stands in already in that time',
  },
  'which-post': {
    status: 409,
    zh: '此人任多个岗位，须说明从哪个岗位调出',
    en: 'The person holds several posts: say which one is left',
  },
  'post-not-held': { status: 403, zh: '您现在不任此岗位', en: 'You do not hold this post now' },
  'password-change-due': {
    status: 403,
    zh: '一次性密码只用于首次登录，请先设置自己的密码',
    en: 'A one-time password only lets you in; choose a password of your own first',
  },
  'not-your-unit': { status: 403, zh: '此事由其他单位办理', en: 'This is another unit’s to do' },
  'unit-out-of-reach': {
    status: 403,
    zh: '县区只能交办本县区单位和分办路由指定的单位',
    en: 'A county’s office charges units of its own county, and what the routing table names for the case',
  },
  'same-person': {
    status: 403,
    zh: '承办、审核、销号须由不同的人办理',
    en: 'Handling, review and closing take different persons',
  },
  'own-order': {
    status: 403,
    zh: '督办本单位或本人已答复的督办单，由上一级签发、认定、撤销',
    en: 'An order on one’s own unit, or answered by oneself, is signed, judged and revoked one step up',
  },
  'source-not-yours': { status: 403, zh: '您的岗位不能填报此来源', en: 'Your posts do not allow this source' },
  'co-signature-by-same-person': { status: 403, zh: '会签须由另一人办理', en: 'A co-signature takes another person' },

  'confirmed-by-same-person': {
    status: 403,
    zh: '时限方案须由提出人之外的另一人确认，代理人与被代理人视为一人',
    en: 'A policy is confirmed by somebody else than who proposed it; a stand-in and whom they stand in for count as one',
  },

  'not-found': { status: 404, zh: '不存在或不在您的权限范围内', en: 'Absent, or out of your sight' },
  'one-time-link-void': {
    status: 404,
    zh: '链接已用过、已过期或已被新的链接取代，请向系统管理员索取',
    en: 'The link was used, has expired, or was replaced by a newer one; ask the administrator for another',
  },
  'no-such-task': { status: 404, zh: '没有这项任务', en: 'No such task' },
  'no-such-order': { status: 404, zh: '没有这张督办单', en: 'No such order' },

  'method-not-allowed': { status: 405, zh: '此地址不支持该方法', en: 'The method is not supported here' },
  'not-acceptable': { status: 406, zh: '没有所要的格式', en: 'None of the accepted formats is available' },

  'request-timeout': {
    status: 408,
    zh: '请求未在时限内发送完毕',
    en: 'The request did not arrive in time',
  },

  'wrong-case-state': { status: 409, zh: '事项当前状态不允许此操作', en: 'The case’s state does not allow this' },
  'wrong-task-state': { status: 409, zh: '任务当前状态不允许此操作', en: 'The task’s state does not allow this' },
  'wrong-order-state': { status: 409, zh: '督办单当前状态不允许此操作', en: 'The order’s state does not allow this' },
  'draft-sent-back': {
    status: 409,
    zh: '督办单已退回督查办修改，重新报签后方可签发',
    en: 'The draft is back with its office: it can be signed once the office has resubmitted it',
  },
  'draft-not-sent-back': {
    status: 409,
    zh: '只有签发人退回的督办单才能修改办理要求',
    en: 'The requirements can be changed only while the signer has sent the draft back',
  },
  'unit-has-open-work': {
    status: 409,
    zh: '该单位还有未了事项、岗位或职责，须指定承接单位',
    en: 'The unit would leave open work, posts or duties: name the one that goes on with them',
  },
  'already-ended': { status: 409, zh: '该记录已停用', en: 'The record has ended' },
  'unit-closed': {
    status: 409,
    zh: '该单位已撤并，请选择承接其职责的单位',
    en: 'The unit is closed; choose the one that has taken over its work',
  },
  'already-claimed': { status: 409, zh: '任务已经签收', en: 'The task is already claimed' },
  'already-received': { status: 409, zh: '督办单已经签收', en: 'The order is already received' },
  'co-units-outstanding': {
    status: 409,
    zh: '协办单位尚未答复，也未逾期',
    en: 'Co-units have neither answered nor missed their limit',
  },
  'until-required': {
    status: 409,
    zh: '采纳此答复须写明承诺期限，晚于现在，不晚于 {latest}',
    en: 'Accepting this answer requires a promised date, after now and by {latest}',
  },
  'until-too-late': {
    status: 409,
    zh: '承诺期限过晚，最晚为 {latest}',
    en: 'The promised date is too late; the latest is {latest}',
  },
  'commitment-spent': { status: 409, zh: '本层级已承诺过一次', en: 'A date was already promised at this level' },
  'duplicate-case': {
    status: 409,
    zh: '同类事项已有一件在办，请先查看；确为另一件事的，请注明后再提交',
    en: 'A case of this kind is open already; look at it first, and say so if this is another matter',
  },
  'wrong-operation-state': {
    status: 409,
    zh: '批量办理当前状态不允许此操作',
    en: 'The operation’s state does not allow this',
  },
  'nothing-to-do': {
    status: 409,
    zh: '没有要办理的对象',
    en: 'There is nothing that it would be done to',
  },
  'too-many-items': {
    status: 409,
    zh: '一次至多办理 {most} 项，请缩小范围',
    en: 'One operation takes {most} items at most: narrow it down',
  },
  'order-under-review': { status: 409, zh: '督办单正在审核中', en: 'The order is under review' },

  'policy-not-proposed': {
    status: 409,
    zh: '第 {version} 版不是待确认的方案：已经启用，或者已经撤回',
    en: 'Version {version} does not wait for confirmation: it was put in force or taken back',
  },
  'proposal-outdated': {
    status: 409,
    zh: '方案是按第 {base} 版拟订的，现行的已是第 {inForce} 版；请按现行方案重新提出',
    en: 'The proposal was drawn up on version {base}, and version {inForce} is in force by now; propose it anew on that',
  },

  'page-of-another-person': {
    status: 409,
    zh: '此页面是另一人登录时打开的，本浏览器现由他人登录',
    en: 'The page was opened by somebody else than who is signed in here now',
  },

  'calendar-year-not-next': {
    status: 409,
    zh: '日历只能逐年接续收录，下一个是 {next} 年',
    en: 'A calendar takes its years one after the other; the next one is {next}',
  },
  'calendar-year-not-covered': {
    status: 409,
    zh: '全国日历只收录到 {coveredUntil}，本地日历的日子要等全国日历收录该年度后再写',
    en: 'The national calendar reaches to {coveredUntil} only; local days come after its year is written',
  },

  'own-account': {
    status: 409,
    zh: '自己的密码请在“我的”页面修改',
    en: 'Your own password is changed on your own page',
  },
  'account-locked': { status: 409, zh: '账户已锁定，请先解锁', en: 'The account is locked; unlock it first' },
  'last-administrator': {
    status: 409,
    zh: '锁定后将没有系统管理员能够登录，未予锁定',
    en: 'No other administrator could sign in; the account stays open',
  },
  'party-has-open-cases': {
    status: 409,
    zh: '还有 {openCases} 件事项未办结，未予终止',
    en: '{openCases} of its cases are open; it is not ended',
  },
  'post-no-liaison': { status: 409, zh: '该岗位没有联系干部职责', en: 'The post has no duty of a liaison' },
  'assignment-ahead': {
    status: 409,
    zh: '已定于之后由另一岗位包联，请先终止那一条',
    en: 'Another post is to serve the party later on; end that assignment first',
  },
  'directory-broken': {
    status: 409,
    zh: '照此修改，有的事项或督办单将无处可去，未予保存',
    en: 'This would leave cases or orders without a way to their end; nothing is saved',
  },
  'post-held': { status: 409, zh: '岗位“{title}”已由他人任职', en: 'Somebody else holds the post “{title}”' },
  'sheet-faulty': {
    status: 409,
    zh: '表格有 {rows} 行不能导入，请改正后再导入，没有导入任何一行',
    en: '{rows} rows of the sheet cannot be imported: mend them first; nothing was imported',
  },
  'already-taken': { status: 409, zh: '已有同样的代码或同样的一条', en: 'One like this exists already' },

  'stale-version': { status: 412, zh: '内容已被更新，请刷新后再试', en: 'It has changed since; read it again' },
  'body-too-large': { status: 413, zh: '请求内容过大', en: 'The body is too large' },
  'unsupported-media-type': { status: 415, zh: '只接受 application/json', en: 'Only application/json is accepted' },
  'idempotency-conflict': {
    status: 422,
    zh: '同一幂等键已用于另一内容',
    en: 'The idempotency key was used for another body',
  },
  'too-many-requests': { status: 429, zh: '请求过于频繁，请稍后再试', en: 'Too many requests; try again later' },

  'too-many-streams': {
    status: 429,
    zh: '同一账户打开的实时连接过多，请先关闭一些',
    en: 'This account has too many streams open; close some first',
  },
  'filing-too-often': {
    status: 429,
    zh: '一小时内建单过多，请稍后再试',
    en: 'Too many cases filed within an hour; try again later',
  },

  'headers-too-large': { status: 431, zh: '请求头过大', en: 'The headers are too large' },

  internal: { status: 500, zh: '系统内部错误', en: 'Something went wrong on our side' },
  busy: {
    status: 503,
    zh: '他人正在办理同一事项，或者系统繁忙，请稍后再试',
    en: 'Somebody else is acting on the same, or the system is busy; try again in a moment',
  },
  unavailable: { status: 503, zh: '数据库暂不可用，请稍后再试', en: 'The database is away; try again later' },
} as const satisfies Record<ProblemCode, ProblemHead>;
