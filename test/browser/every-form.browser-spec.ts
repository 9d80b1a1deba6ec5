/* eslint-disable max-lines -- every form of every role is one list, with how a case gets there */
import { jest } from '@jest/globals';
import { aFiling, partyNamed } from '../support/filing.ts';
import { caseAt, orderedCase, type Stage } from './cases.ts';
import { fillIn, type Filling } from './fill-in.ts';
import { OFFICE, PHONE, type Person, type Seat } from './person.ts';
import { BLUE_SOON, UNHURRIED } from './policies.ts';
import { startStand, type Stand } from './stand.ts';

jest.setTimeout(900_000);

const STAGES: readonly Stage[] = ['onSite', 'toDispatch', 'toClaim', 'inHand', 'toReview', 'toFollowUp', 'toClose'];
type Where =
  | Stage
  | 'rated'
  | 'disputed'
  | 'asked'
  | 'rejected'
  | 'objected'
  | 'returned'
  | 'askedUp'
  | 'extending'
  | 'suspending'
  | 'atCounty'
  | 'closed'
  | 'ordered'
  | 'answered';
const PLACES: readonly Where[] = [
  'asked',
  'rejected',
  'objected',
  ...STAGES,
  'returned',
  'extending',
  'suspending',
  'rated',
  'disputed',
  'askedUp',
  'atCounty',
  'closed',
  'ordered',
  'answered',
];

/** One account for each role, and the forms that it meets somewhere in a case's life. */
const ROLES: readonly [role: string, account: string, forms: readonly string[]][] = [
  [
    'LIAISON',
    'sy.fagai.head',
    [
      ...['file-case', 'accept', 'solve-on-site', 'escalate', 'follow-up', 'amend', 'supplement'],
      ...['urge', 'request-escalation', 'object', 'reopen'],
    ],
  ],
  [
    'UNIT_OFFICER',
    'sy.renshe.officer',
    ['progress', 'submit', 'answer', 'return', 'extend', 'suspend', 'request-escalation'],
  ],
  [
    'UNIT_HEAD',
    'sy.renshe.head',
    ['progress', 'submit', 'answer', 'return', 'extend', 'suspend', 'request-escalation'],
  ],
  [
    'DISPATCHER',
    'sy.zfb.dispatch2',
    [
      ...['file-case', 'accept', 'dispatch', 'decide-return', 'review', 'follow-up', 'close', 'amend', 'supplement'],
      ...[
        'reject',
        'urge',
        'request-escalation',
        'decide-escalation',
        'decide-extension',
        'decide-suspension',
        'de-escalate',
        'verify',
      ],
    ],
  ],
  [
    'SUPERVISOR',
    'sy.dcb.head',
    [
      'file-case',
      'urge',
      'follow-up',
      'reopen',
      'order',
      'false-closure',
      'accept-answer',
      'reject-answer',
      'revoke',
      'decide-rating-dispute',
    ],
  ],
  ['DISPATCHER of the city', 'sl.gongxin.dispatch1', ['file-case', 'decide-objection']],
  ['LEADER', 'sy.zfb.vice', ['accept', 'dispatch', 'reject', 'urge', 'de-escalate', 'instruct']],
  ['HOTLINE', 'sl.rexian.operator1', ['file-case', 'follow-up', 'supplement', 'withdraw']],
  ['ASSESSOR', 'sl.khb.assessor', []],
  [
    'ENTERPRISE',
    'sy.hengqi.enterprise',
    ['file-case', 'follow-up', 'amend', 'supplement', 'withdraw', 'object', 'reopen'],
  ],
  ['ADMIN', 'sl.zfb.admin', []],
];

/** Actions without words: a button does them. */
const ONE_CLICK = new Set(['claim', 'withdraw-request', 'sign', 'receive']);

type Try = readonly [seat: Seat, filling: Filling];

/** Roles take turns: most forms are met by several, and so are tried in every way. */
const TRIES: readonly (readonly Try[])[] = [
  [
    [PHONE, 'least'],
    [OFFICE, 'most'],
  ],
  [
    [PHONE, 'most'],
    [OFFICE, 'least'],
  ],
];

interface Offer {
  readonly action: string;
  readonly id: string;
}

describe('every form that a role is offered is carried out, filled in the least and the most', () => {
  let stand: Stand;
  const examples = new Map<Where, string>();
  let made = 0;
  let filings = 0;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
    for (const place of PLACES) examples.set(place, await prepared(place));
  });
  afterEach(async () => expect(await stand.clear()).toEqual([]));
  afterAll(() => stand.stop());

  it.each(ROLES.map((of, turn) => [...of, TRIES[turn % TRIES.length]!] as const))('%s', async (...of) => {
    const [, account, expected, tries] = of;
    const met = await formsOf(account);
    expect([...met.keys()].sort()).toEqual([...expected].sort());
    for (const [seat, filling] of tries) {
      const person = await stand.signedIn(account, seat);
      for (const [form, place] of met) {
        if (form === 'file-case') await file(person, filling);
        else await act(person, form, await prepared(place!), filling);
      }
      await person.leave();
    }
  });

  /** Each form that the account is offered, and where. */
  async function formsOf(account: string): Promise<ReadonlyMap<string, Where | null>> {
    const met = new Map<string, Where | null>();
    const { body: me } = await (await stand.people.as(account)).get('/me');
    if ((me.grants as string[]).includes('file-case')) met.set('file-case', null);
    for (const [place, caseId] of examples)
      for (const { action } of await offers(account, caseId))
        if (!ONE_CLICK.has(action) && !(action === 'accept' && place !== 'asked') && !met.has(action))
          met.set(action, place);
    return met;
  }

  async function offers(account: string, caseId: string): Promise<Offer[]> {
    const { status, body: c } = await (await stand.people.as(account)).get(`/cases/${caseId}`);
    if (status === 404) return [];
    const requests = [...c.requests, ...c.tasks.flatMap((task: { requests: unknown[] }) => task.requests)];
    const subjects = [c, ...c.tasks, ...requests, ...c.orders] as { id: string; allowedActions: string[] }[];
    return subjects.flatMap(({ id, allowedActions }) => allowedActions.map((action) => ({ action, id })));
  }

  /** A case of its own at that place: a form changes it. */
  async function prepared(place: Where): Promise<string> {
    const { people } = stand;
    const title = `各表单 ${place} ${++made}`;
    if (place === 'asked' || place === 'rejected' || place === 'objected') {
      const enterprise = await people.as('sy.hengqi.enterprise');
      const party = await partyNamed(enterprise, '山阳恒启电子');
      const filing = aFiling(party.id, { title, urgency: 'EXTRA' });
      const { id } = (await enterprise.post('/cases', filing)).body;
      const rejection = { code: 'NOT_CONCRETE', guidance: '请说明涉及的设备和时段。' };
      if (place !== 'asked') await (await people.as('sy.zfb.dispatch1')).post(`/cases/${id}/reject`, rejection);
      if (place === 'objected') await enterprise.post(`/cases/${id}/object`, { reason: '附表已列明。' });
      return id as string;
    }
    if (place === 'returned') {
      const { id } = await caseAt(people, 'toClaim', title);
      const head = await people.as('sy.renshe.head');
      const { leadTask } = (await head.get(`/cases/${id}`)).body;
      await head.post(`/tasks/${leadTask.id}/return`, { basis: '县人社局三定方案第四条。' });
      return id;
    }
    if (place === 'extending') {
      const { id } = await caseAt(people, 'inHand', title);
      const head = await people.as('sy.renshe.head');
      const { leadTask } = (await head.get(`/cases/${id}`)).body;
      await head.post(`/tasks/${leadTask.id}/extend`, { until: leadTask.extendableUntil, reason: '等待专家论证。' });
      return id;
    }
    if (place === 'suspending') {
      const { id } = await caseAt(people, 'inHand', title);
      const head = await people.as('sy.renshe.head');
      const { leadTask } = (await head.get(`/cases/${id}`)).body;
      const until = leadTask.suspendableUntil as string;
      const asked = { reasonCode: 'LEGAL_PROCEDURE', reason: '劳动仲裁正在进行。', until };
      await head.post(`/tasks/${leadTask.id}/suspend`, asked);
      return id;
    }
    if (place === 'rated' || place === 'disputed') {
      const { id } = await caseAt(people, 'toFollowUp', title);
      const enterprise = await people.as('sy.hengqi.enterprise');
      await enterprise.post(`/cases/${id}/follow-up`, { reached: true, rating: 2, comment: '到岗人数不足。' });
      const disputing = { reasonable: false, explanation: '人数已按约定到齐。' };
      if (place === 'disputed') await (await people.as('sy.zfb.dispatch2')).post(`/cases/${id}/verify`, disputing);
      return id;
    }
    if (place === 'closed') {
      const { id } = await caseAt(people, 'toClose', title);
      await (await people.as('sy.zfb.dispatch2')).post(`/cases/${id}/close`, { summary: '予以销号。' });
      return id;
    }
    if (place === 'atCounty') {
      const hotline = await people.as('sl.rexian.operator1');
      const party = await partyNamed(hotline, '山阳恒启电子');
      return (await hotline.post('/cases', aFiling(party.id, { title, level: 'COUNTY' }))).body.id as string;
    }
    if (place === 'askedUp') {
      const { id } = await caseAt(people, 'inHand', title);
      const appeal = { facts: '用工缺口', tried: '已联系三个县', beyond: '须跨县调配', wanted: '请县级牵头' };
      await (await people.as('sy.renshe.head')).post(`/cases/${id}/request-escalation`, appeal);
      return id;
    }
    if (place !== 'ordered' && place !== 'answered') return (await caseAt(people, place, title)).id;
    await stand.activate(BLUE_SOON);
    const { id, orderId } = await orderedCase(people, title);
    await stand.activate(UNHURRIED);
    // Half an hour: the form that accepts the answer is opened and filled in before it ends.
    const until = new Date(Date.now() + 1_800_000).toISOString();
    const answer = { kind: 'PROGRESS', text: '正在办理。', until };
    if (place === 'answered')
      await (await people.as('sy.renshe.head')).post(`/supervision-orders/${orderId}/answer`, answer);
    return id;
  }

  async function act(person: Person, action: string, caseId: string, filling: Filling): Promise<void> {
    const offer = (await offers(person.account.account, caseId)).find((each) => each.action === action);
    if (!offer) throw new Error(`${person.account.account} is not offered ${action}`);
    await person.open(`/cases/${caseId}?do=${action}.${offer.id}`);
    const form = person.page.getByRole('dialog').locator('form');
    await form.waitFor();
    await fillIn(form, filling);
    await form.locator('button[type=submit]').click();
    const refused = form.getByRole('alert').or(form.locator('.ant-form-item-explain-error')).first();
    await Promise.race([form.waitFor({ state: 'detached' }), refused.waitFor().catch(() => undefined)]);
    expect(await refusals(person, `${action}, the ${filling}`)).toEqual([]);
  }

  async function file(person: Person, filling: Filling): Promise<void> {
    await person.open('/cases/new');
    // Each time another: two of a category would be asked about.
    await person.page.getByRole('radiogroup', { name: '类别' }).getByRole('radio').nth(filings++).check();
    const more = person.page.locator('summary').filter({ visible: true });
    if (filling === 'most' && (await more.count()) > 0) await more.first().click();
    const form = person.page.locator('main form');
    await fillIn(form, filling, ['类别']);
    await form.locator('button[type=submit]').click();
    const refused = form.getByRole('alert').or(form.locator('.ant-form-item-explain-error')).first();
    await Promise.race([person.page.waitForURL(/cases\/[0-9a-f-]{36}$/), refused.waitFor().catch(() => undefined)]);
    expect(await refusals(person, `file-case, the ${filling}`)).toEqual([]);
  }

  async function refusals(person: Person, what: string): Promise<string[]> {
    const said = await person.page.locator('form [role=alert], .ant-form-item-explain-error').allInnerTexts();
    return said.map((text) => `${what}: ${text}`);
  }
});
