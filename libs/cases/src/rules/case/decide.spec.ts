import {
  ASK_ESCALATION,
  blueIssued,
  claimed,
  closed,
  dispatched,
  filed,
  LEAD_HEAD,
  LEAD_UNIT,
  onSite,
  awaitingDispatch,
  badlyRated,
  readyToClose,
  REASONABLE,
  REFUSE,
  REJECT_CASE,
  rejected,
  EXTEND,
  SUSPEND,
  suspended,
  RETURN,
  returnAsked,
  reviewed,
  submitted,
  yellowDrafted,
} from '../testing/ways.fixture.ts';
import { SUBMISSION } from '../testing/filings.fixture.ts';
import type { Story } from '../testing/story.fixture.ts';
import type { Wish } from '../testing/wish.fixture.ts';
import { verdictsOf } from '../testing/verdicts.fixture.ts';
import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { CASE_STATES, ORDER_STATES, TASK_STATES, type TaskState } from '@zhuoluo/kernel';
import { allowedCaseActions, allowedOrderActions, allowedTaskActions } from './decide.ts';

/** What each command answers in each state, given by somebody whose duty it is. no = the state refuses it. */
const OF_CASES = `
                FILED  ON_SITE  DISPATCHING  HANDLING  RETURN_ASKED  CLAIMED          REVIEWING  FOLLOW_UP  CLOSING  CLOSED  WITHDRAWN  REJECTED  SUSPENDED  ARCHIVED  VERIFYING
  solve-on-site   no     yes        no          no         no        no               no         no         no       no      no      no  no  case-archived  no
  escalate        no     yes        no          no         no        no               no         no         no       no      no      no  no  case-archived  no
  accept          yes    no         no          no         no        no               no         no         no       no      no      no  no  case-archived  no
  dispatch        yes    no         yes         yes        yes       already-claimed  no         no         no       no      no      no  no  case-archived  no
  review          no     no         no          no         no        no               yes        no         no       no      no      no  no  case-archived  no
  follow-up       no     no         no          no         no        no               no         yes        no       no      no      no  no  case-archived  no
  verify          no     no         no          no         no        no               no         no         no       no      no      no  no  case-archived  yes
  close           no     no         no          no         no        no               no         no         yes      no      no      no  no  case-archived  no
  amend           yes    yes        yes         already-dispatched already-dispatched already-dispatched already-dispatched already-dispatched already-dispatched no      no      no  already-dispatched  case-archived  already-dispatched
  supplement      not-dispatched-yet not-dispatched-yet not-dispatched-yet yes yes yes      yes        yes        yes      no      no      no  yes  case-archived  yes
  reject          yes    no     yes         no         no         no               no         no         no       no      no      no  no  case-archived  no
  withdraw        yes    yes    yes         yes        yes        yes              yes        yes        yes      no      no      no  yes  case-archived  yes
  reopen          no     no     no          no          no         no               no         no         no       yes     no      no  no  case-archived  no
  de-escalate     no     no     not-lower   not-lower  not-lower  not-lower        no         no         no       no      no      no  no  case-archived  no
  instruct        yes    yes    yes         yes        yes        yes              yes        yes        yes      no      no      no  yes  case-archived  yes
  request-escalation no  no     yes         yes        yes        yes              no         no         no       no      no      no  no  case-archived  no
  order           yes    yes    yes         yes        nothing-to-order yes          yes        yes        yes      no      no      no  nothing-to-order  case-archived  yes
  false-closure   no     no     no          no          no         no               no         no         no       yes     no      no  no  case-archived  no
`;

const OF_TASKS = `
            PENDING_CLAIM  RETURN_REQUESTED  CLAIMED          FORCED           DEEMED           REASSIGNED
  claim          yes       no                already-claimed  already-claimed  yes              no
  progress       no        no                yes              yes              yes              no
  submit         no        no                yes              yes              yes              no
  return         yes       request-pending   already-claimed  already-claimed  already-claimed  no
  urge           yes       yes               yes              yes              yes              no
  extend         no        no                yes              yes              yes              no
  suspend        no        no                yes              yes              suspension-order-open  no
  resume         no        no                no               no               no               no
`;

const OF_TASKS_LATER = `
            SUBMITTED        REWORK           DONE             ESCALATED        CANCELLED  SUSPENDED
  claim     no               no               no               no               no  no
  progress  no               yes              no               no               no  yes
  submit    no               yes              no               no               no  no
  return    already-claimed  already-claimed  already-claimed  already-claimed  already-claimed  already-claimed
  urge      no               yes              no               no               no  yes
  extend    no               yes              no               no               no  no
  suspend   no               yes              no               no               no   no
  resume    no               no               no               no               no   yes
`;

const OF_ORDERS = `
                 PENDING_SIGN  ISSUED  ANSWERED  CLOSED  SUPERSEDED  REVOKED  LAPSED
  sign               yes         no       no       no        no         no      no
  send-back          yes         no       no       no        no         no      no
  resubmit           draft-not-sent-back no no     no        no         no      no
  receive            no          yes      yes      no        no         no      no
  answer             no          yes      no       no        no         no      no
  accept-answer      no          no       yes      no        no         no      no
  reject-answer      no          no       yes      no        no         no      no
  revoke             no          yes      yes      yes       yes        no      no
`;

const CASE_IN: Readonly<Record<string, () => Story>> = {
  FILED: filed,
  ON_SITE: onSite,
  DISPATCHING: awaitingDispatch,
  HANDLING: dispatched,
  RETURN_ASKED: returnAsked,
  CLAIMED: claimed,
  SUSPENDED: suspended,
  REVIEWING: submitted,
  FOLLOW_UP: reviewed,
  CLOSING: readyToClose,
  CLOSED: closed,
  WITHDRAWN: () => claimed().do({ type: 'withdraw', by: PEOPLE.enterprise, reason: '问题已自行解决' }),
  REJECTED: rejected,
  ARCHIVED: () => closed().archive(),
  VERIFYING: badlyRated,
};

const reworked = () => submitted().do({ type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '佐证不足' });
const withCoUnit = () => claimed({}, ['SL-PERMIT']);
const blueAnswered = () => blueIssued().do({ type: 'answer', by: LEAD_HEAD, kind: 'PROGRESS', text: '正在办理' });
const yellowSigned = () => yellowDrafted().do({ type: 'sign', by: PEOPLE.chief });

/** A story with the task in question, and the unit whose it is. */
const TASK_IN: Readonly<Record<string, () => readonly [Story, string]>> = {
  PENDING_CLAIM: () => [dispatched(), LEAD_UNIT],
  RETURN_REQUESTED: () => [returnAsked(), LEAD_UNIT],
  CLAIMED: () => [claimed(), LEAD_UNIT],
  FORCED: () => [returnAsked().do(REFUSE), LEAD_UNIT],
  DEEMED: () => [dispatched().liveTo('2026-03-03 18:00'), LEAD_UNIT],
  SUBMITTED: () => [submitted(), LEAD_UNIT],
  REWORK: () => [reworked(), LEAD_UNIT],
  DONE: () => [reviewed(), LEAD_UNIT],
  SUSPENDED: () => [suspended(), LEAD_UNIT],
  ESCALATED: () => [yellowSigned().liveTo('2026-03-23 08:00').do({ type: 'sign', by: PEOPLE.viceMayor }), LEAD_UNIT],
  REASSIGNED: () => [
    dispatched().do({
      type: 'dispatch',
      by: PEOPLE.dispatcher,
      lead: 'SL-PERMIT',
      coUnits: [],
      requirement: '',
      reason: '改派',
    }),
    LEAD_UNIT,
  ],
  CANCELLED: () => [
    withCoUnit()
      .liveTo('2026-03-09 09:00')
      .do({ ...SUBMISSION, by: LEAD_HEAD })
      .do({ type: 'review', by: PEOPLE.dispatcher, accept: true }),
    'SL-PERMIT',
  ],
};

/** A story whose request is in the state in question. */
const ORDER_IN: Readonly<Record<string, () => readonly [Story, 'BLUE' | 'YELLOW']>> = {
  PENDING_SIGN: () => [yellowDrafted(), 'YELLOW'],
  ISSUED: () => [blueIssued(), 'BLUE'],
  ANSWERED: () => [blueAnswered(), 'BLUE'],
  CLOSED: () => [blueAnswered().do({ type: 'accept-answer', by: PEOPLE.inspector, until: UNTIL }), 'BLUE'],
  SUPERSEDED: () => [yellowSigned(), 'BLUE'],
  REVOKED: () => [blueIssued().do({ type: 'revoke', by: PEOPLE.inspector, reason: '有误' }), 'BLUE'],
  LAPSED: () => [
    yellowDrafted().do({ type: 'answer', by: LEAD_HEAD, kind: 'FINAL', text: '', colour: 'BLUE' }),
    'YELLOW',
  ],
};
const UNTIL = Date.parse('2026-03-16T18:00:00+08:00');

const CASE_COMMANDS: Readonly<Record<string, Wish>> = {
  'solve-on-site': { type: 'solve-on-site', by: PEOPLE.liaison, result: '已解决' },
  escalate: { type: 'escalate', by: PEOPLE.liaison, reason: '超出权限' },
  accept: { type: 'accept', by: PEOPLE.dispatcher },
  dispatch: {
    type: 'dispatch',
    by: PEOPLE.dispatcher,
    lead: 'SL-HOUSING',
    coUnits: [],
    requirement: '',
    reason: '改派',
  },
  review: { type: 'review', by: PEOPLE.dispatcher, accept: true },
  'follow-up': { type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 },
  verify: REASONABLE,
  amend: { type: 'amend', by: PEOPLE.liaison, title: '另一句话' },
  reject: REJECT_CASE,
  supplement: { type: 'supplement', by: PEOPLE.liaison, text: '又及' },
  close: { type: 'close', by: PEOPLE.secondDispatcher, summary: '已办结' },
  'de-escalate': { type: 'de-escalate', by: PEOPLE.dispatcher, ruling: '按会议定调办理', unitId: 'SL-HOUSING' },
  instruct: { type: 'instruct', by: PEOPLE.mayor, text: '请限期解决' },
  'request-escalation': { ...ASK_ESCALATION, by: PEOPLE.liaison },
  withdraw: { type: 'withdraw', by: PEOPLE.enterprise, reason: '问题已自行解决' },
  reopen: { type: 'reopen', by: PEOPLE.enterprise, reason: '停电依旧' },
  order: { type: 'order', by: PEOPLE.inspector, colour: 'RED', reason: 'QUALITY', text: '未见进展' },
  'false-closure': { type: 'false-closure', by: PEOPLE.inspector, reason: '现场未通电' },
};
const ORDER_ACTOR: Readonly<Record<string, typeof PEOPLE.inspector>> = {
  sign: PEOPLE.chief,
  'send-back': PEOPLE.chief,
  receive: LEAD_HEAD,
  answer: LEAD_HEAD,
};

const LATER: readonly TaskState[] = ['SUBMITTED', 'REWORK', 'DONE', 'ESCALATED', 'CANCELLED', 'SUSPENDED'];

describe.each([
  ['case', OF_CASES, CASE_STATES],
  ['task', OF_TASKS, TASK_STATES.filter((state) => !LATER.includes(state))],
  ['task later on', OF_TASKS_LATER, LATER],
  ['order', OF_ORDERS, ORDER_STATES],
] as const)('the table of verdicts on a %s', (_what, table, states) => {
  it('leaves no state out', () => {
    expect(verdictsOf(table).map(([, state]) => state)).toEqual(expect.arrayContaining([...states]));
  });
});

describe('a command on a case', () => {
  it.each(verdictsOf(OF_CASES))('%s when %s: %s', (command, state, verdict) => {
    const story = CASE_IN[state]!();
    const wish = CASE_COMMANDS[command]!;
    const offered = allowedCaseActions(story.case, wish.by, story.context).includes(wish.type);
    expect(story.refusalOf(wish) ?? 'yes').toBe(verdict === 'no' ? 'wrong-case-state' : verdict);
    expect(offered).toBe(verdict === 'yes');
  });
});

describe('a command on a task', () => {
  it.each([...verdictsOf(OF_TASKS), ...verdictsOf(OF_TASKS_LATER)])('%s when %s: %s', (command, state, verdict) => {
    const [story, unit] = TASK_IN[state]!();
    const task = story.case.tasks.find((t) => t.unitId === unit)!;
    const by = command === 'urge' ? PEOPLE.mayor : headOf(unit);
    const told = {
      ...SUBMISSION,
      by,
      text: '进展',
      basis: RETURN.basis,
      until: EXTEND.until,
      reason: EXTEND.reason,
      reasonCode: SUSPEND.reasonCode,
      type: command,
    } as Wish;
    const offered = allowedTaskActions(story.case, task, told.by, story.context).includes(told.type);
    expect(story.refusalOf({ ...told, task: task.id }) ?? 'yes').toBe(verdict === 'no' ? 'wrong-task-state' : verdict);
    expect(offered).toBe(verdict === 'yes');
  });
});

describe('a command on an order', () => {
  it.each(verdictsOf(OF_ORDERS))('%s when %s: %s', (command, state, verdict) => {
    const [story, colour] = ORDER_IN[state]!();
    const order = story.orders.find((o) => o.colour === colour)!;
    const told = {
      type: command,
      by: ORDER_ACTOR[command] ?? PEOPLE.inspector,
      ...{ kind: 'FINAL', text: '已整改', reason: '理由', requirements: ['每日报送进展'], until: UNTIL, colour },
    } as Wish;
    const signatory = Object.values(PEOPLE).find(({ posts }) => posts[0]!.id === order.signatoryPostId)!;
    const by = command === 'sign' || command === 'send-back' ? signatory : told.by;
    const offered = allowedOrderActions(story.case, order, by, story.context).includes(told.type);
    expect(story.refusalOf({ ...told, by }) ?? 'yes').toBe(verdict === 'no' ? 'wrong-order-state' : verdict);
    expect(offered).toBe(verdict === 'yes');
  });
});

it('a task, an order or a request of another case is none of this one', () => {
  const story = blueIssued();
  expect(story.refusalOf({ type: 'claim', by: LEAD_HEAD, task: 'elsewhere' })).toBe('no-such-task');
  expect(story.refusalOf({ type: 'sign', by: PEOPLE.chief, order: 'elsewhere' })).toBe('no-such-order');
  expect(story.refusalOf({ ...REFUSE, request: 'elsewhere' })).toBe('no-such-request');
});
