import type { RefusalCode } from '@zhuoluo/kernel';
import { EXTENSION_HEADS } from './extension-heads.ts';
import { INSTRUCTION_HEADS } from './instruction-heads.ts';
import { ORDER_HEADS } from './order-heads.ts';
import { OUTCOME_HEADS } from './outcome-heads.ts';
import { SUSPENSION_HEADS } from './suspension-heads.ts';
import { REJECTION_HEADS } from './rejection-heads.ts';
import type { ProblemHead } from './problem-head.ts';

/** What the rules refuse; a code without a line does not compile. */
export const REFUSAL_HEADS = {
  'unknown-unit': { status: 400, zh: '所指单位不存在', en: 'No such unit' },
  'unknown-category': { status: 400, zh: '没有这一困难类别', en: 'No such category' },
  'category-inactive': {
    status: 409,
    zh: '“{zh}”类别已停用，不再受理新的事项，请另选类别',
    en: 'The category “{en}” takes no new cases any more; choose another',
  },
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
  'unit-required': {
    status: 400,
    zh: '同意退单须指定承办单位',
    en: 'To approve a return, name the unit that takes the task',
  },
  'already-dispatched': {
    status: 409,
    zh: '事项已交办，原文不再改动：请补充情况',
    en: 'The case is dispatched and keeps its words: add a supplement',
  },
  'not-dispatched-yet': { status: 409, zh: '事项尚未交办：请直接修改', en: 'The case is not dispatched yet: amend it' },
  'nothing-changed': { status: 400, zh: '没有任何改动', en: 'Nothing is changed' },
  'reopen-too-late': {
    status: 409,
    zh: '重开的期限已过：仍有困难的，请重新建单',
    en: 'The time to reopen the case has passed: file a difficulty that remains again',
  },
  'reopened-before': {
    status: 409,
    zh: '事项已经重开过一次：再次重开由督查办决定',
    en: 'The case was reopened once: the supervision office decides on a second time',
  },
  'case-archived': {
    status: 409,
    zh: '事项已归档，只供查阅：仍有困难的，请重新建单',
    en: 'The case is archived and can only be read: file a difficulty that remains again',
  },
  'order-outstanding': {
    status: 409,
    zh: '事项有黄色或者红色督办单未了结，暂不能撤回：督办单了结后可以撤回',
    en: 'A yellow or red order is open: the case may be withdrawn once the order has ended',
  },
  'confirmation-required': {
    status: 400,
    zh: '代为登记撤回的，须写明企业由谁、何时、怎样确认',
    en: 'To record a withdrawal, say who confirmed it for the enterprise, when and how',
  },
  'confirmation-in-future': {
    status: 400,
    zh: '企业确认的时间不能晚于现在',
    en: 'The enterprise has confirmed it already: give a time that has passed',
  },
  'reason-required': { status: 400, zh: '须说明理由', en: 'A reason is required' },
  'evidence-required': {
    status: 400,
    zh: '办结反馈须附佐证：附件，或者可以查证的材料名称',
    en: 'A result needs evidence: a file, or the name of a document that can be looked up',
  },
  'rating-required': {
    status: 400,
    zh: '已联系上企业的，须填写评价（1–5 分）',
    en: 'A rating from 1 to 5 is required once the enterprise was reached',
  },
  'explanation-required': {
    status: 400,
    zh: '认为评价不合理的，须说明理由',
    en: 'Why the rating is not reasonable must be explained',
  },

  'role-missing': { status: 403, zh: '您的岗位无权办理此事', en: 'Your posts do not allow this' },
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
  'own-request': {
    status: 403,
    zh: '本人或本单位提出的申请，由其他有权的人决定',
    en: 'A request that one’s own unit or oneself has made is decided by others',
  },
  'source-not-yours': { status: 403, zh: '您的岗位不能填报此来源', en: 'Your posts do not allow this source' },
  'co-signature-by-same-person': { status: 403, zh: '会签须由另一人办理', en: 'A co-signature takes another person' },
  'confirmed-by-same-person': {
    status: 403,
    zh: '时限方案须由提出人之外的另一人确认，代理人与被代理人视为一人',
    en: 'A policy is confirmed by somebody else than who proposed it; a stand-in and whom they stand in for count as one',
  },

  'no-such-task': { status: 404, zh: '没有这项任务', en: 'No such task' },
  'no-such-order': { status: 404, zh: '没有这张督办单', en: 'No such order' },
  'no-such-request': { status: 404, zh: '没有这件申请', en: 'No such request' },

  'wrong-case-state': { status: 409, zh: '事项当前状态不允许此操作', en: 'The case’s state does not allow this' },
  'wrong-task-state': { status: 409, zh: '任务当前状态不允许此操作', en: 'The task’s state does not allow this' },
  'wrong-order-state': { status: 409, zh: '督办单当前状态不允许此操作', en: 'The order’s state does not allow this' },
  'wrong-request-state': {
    status: 409,
    zh: '申请已经决定、撤回或者失效',
    en: 'The request has been decided, withdrawn or has lapsed',
  },
  'request-pending': {
    status: 409,
    zh: '已有一件申请待决定，可以等待决定或者先撤回',
    en: 'A request is pending: wait for its decision, or withdraw it first',
  },
  'no-higher-level': {
    status: 409,
    zh: '事项已在市级，没有更高层级可以提请',
    en: 'The case is at the city: there is no higher level to ask',
  },
  'limit-too-long': {
    status: 400,
    zh: '期限不得超过该层级的办理期限',
    en: 'The limit is longer than that of the level',
  },
  'refused-twice': {
    status: 409,
    zh: '向该层级的提请已两次不被同意，不得再次提请：请在本级办理',
    en: 'This level has refused the escalation twice: handle the case where it is',
  },
  'returned-before': {
    status: 409,
    zh: '一个单位在一个事项中只能退单一次，请签收办理',
    en: 'A unit returns a task once in a case: claim and handle it',
  },
  'second-return': {
    status: 409,
    zh: '同一事项再次退单的，不能改派，只能不同意并说明理由',
    en: 'A second return in the same case cannot be approved: refuse it with a reason',
  },
  'returned-to-asker': {
    status: 409,
    zh: '该单位正申请退单，请另选承办单位，或者不同意退单',
    en: 'This unit is the one that returns the task: name another, or refuse the return',
  },
  'unit-has-task': {
    status: 409,
    zh: '该单位在本事项中已有任务，请另选单位',
    en: 'This unit already has a task in the case: name another',
  },
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
  'unit-closed': {
    status: 409,
    zh: '该单位已撤并，请选择承接其职责的单位',
    en: 'The unit is closed; choose the one that has taken over its work',
  },
  ...EXTENSION_HEADS,
  ...SUSPENSION_HEADS,
  ...INSTRUCTION_HEADS,
  ...ORDER_HEADS,
  ...OUTCOME_HEADS,
  ...REJECTION_HEADS,
  'urged-today': {
    status: 409,
    zh: '该任务今日已催办过，明日可再催办',
    en: 'The task was urged today already; it can be urged again tomorrow',
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

  'filing-too-often': {
    status: 429,
    zh: '一小时内建单过多，请稍后再试',
    en: 'Too many cases filed within an hour; try again later',
  },
} as const satisfies Record<RefusalCode, ProblemHead>;
