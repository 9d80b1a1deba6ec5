import type { ProblemHead } from './problem-head.ts';

/** What the interface itself may answer, before or beside the rules. */
export const FAULT_HEADS = {
  'malformed-request': { status: 400, zh: '请求格式有误', en: 'The request is malformed' },
  'invalid-request': { status: 400, zh: '请求内容不符合要求', en: 'The request is not valid' },
  'body-too-deep': { status: 400, zh: '请求内容嵌套过深', en: 'The body is nested too deeply' },

  unauthenticated: { status: 401, zh: '请先登录', en: 'Sign in first' },
  'bad-credentials': { status: 401, zh: '账户或密码不正确', en: 'Wrong account or password' },

  'cross-site-request': { status: 403, zh: '拒绝来自其他站点的请求', en: 'Requests from another site are refused' },
  'post-not-held': { status: 403, zh: '您现在不任此岗位', en: 'You do not hold this post now' },
  'password-change-due': {
    status: 403,
    zh: '一次性密码只用于首次登录，请先设置自己的密码',
    en: 'A one-time password only lets you in; choose a password of your own first',
  },

  'not-found': { status: 404, zh: '不存在或不在您的权限范围内', en: 'Absent, or out of your sight' },
  'one-time-link-void': {
    status: 404,
    zh: '链接已用过、已过期或已被新的链接取代，请向系统管理员索取',
    en: 'The link was used, has expired, or was replaced by a newer one; ask the administrator for another',
  },

  'method-not-allowed': { status: 405, zh: '此地址不支持该方法', en: 'The method is not supported here' },

  'not-acceptable': { status: 406, zh: '没有所要的格式', en: 'None of the accepted formats is available' },

  'request-timeout': {
    status: 408,
    zh: '请求未在时限内发送完毕',
    en: 'The request did not arrive in time',
  },

  'post-in-use': {
    status: 409,
    zh: '该岗位还有人任职，或仍用于签发、包联、上级岗位，不能撤销',
    en: 'The post is held, or signs, serves a party or stands above another, and is not closed',
  },
  'stands-in-for-self': {
    status: 409,
    zh: '该人员在此期间任此岗位，不能代理自己',
    en: 'This person holds the post in that time and cannot stand in for it',
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
  'unit-has-open-work': {
    status: 409,
    zh: '该单位还有未了事项、岗位或职责，须指定承接单位',
    en: 'The unit would leave open work, posts or duties: name the one that goes on with them',
  },
  'office-has-open-work': {
    status: 409,
    zh: '原单位以该职责承办的事项、任务或督办单还未了结：办结后再改，或者撤并原单位并指定承接单位',
    en: 'Work of this office still lies with the unit that holds it: let it end first, or close the unit with a successor',
  },
  'already-ended': { status: 409, zh: '该记录已停用', en: 'The record has ended' },
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
  'calendar-in-use': {
    status: 409,
    zh: '{names} 还在用该日历，未予停用；请先改用别的日历',
    en: '{names} still use the calendar, so it does not end; let them use another first',
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

  'file-too-large': { status: 413, zh: '文件超过 {most} MB', en: 'The file is larger than {most} MB' },

  'file-type-unknown': {
    status: 415,
    zh: '只收 PDF、OFD、图片和 Office、WPS 文档（不带宏），压缩包请解开后上传',
    en: 'Only PDF, OFD, images and office documents without macros are taken; unpack archives first',
  },
  'unsupported-media-type': { status: 415, zh: '只接受 application/json', en: 'Only application/json is accepted' },

  'file-empty': { status: 422, zh: '文件是空的', en: 'The file is empty' },
  'idempotency-conflict': {
    status: 422,
    zh: '同一幂等键已用于另一内容',
    en: 'The idempotency key was used for another body',
  },

  'too-many-requests': { status: 429, zh: '请求过于频繁，请稍后再试', en: 'Too many requests; try again later' },
  'too-many-uploads': {
    status: 429,
    zh: '已上传而未使用的文件达到 {most} 个，请先提交已填的表单，或者明天再试',
    en: 'You have {most} uploads that nothing uses; hand in what you have filled in, or try again tomorrow',
  },
  'too-many-streams': {
    status: 429,
    zh: '同一账户打开的实时连接过多，请先关闭一些',
    en: 'This account has too many streams open; close some first',
  },

  'headers-too-large': { status: 431, zh: '请求头过大', en: 'The headers are too large' },

  'file-missing': {
    status: 500,
    zh: '文件的内容不在存储中，请联系系统管理员',
    en: 'The contents of the file are not in the storage; tell the administrator',
  },
  internal: { status: 500, zh: '系统内部错误', en: 'Something went wrong on our side' },

  busy: {
    status: 503,
    zh: '他人正在办理同一事项，或者系统繁忙，请稍后再试',
    en: 'Somebody else is acting on the same, or the system is busy; try again in a moment',
  },
  unavailable: { status: 503, zh: '数据库暂不可用，请稍后再试', en: 'The database is away; try again later' },
} as const satisfies Record<string, ProblemHead>;
