import type { ApiClient } from '../support/api-client.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { caseAt, orderedCase, type Stage } from './cases.ts';
import { BLUE_SOON, UNHURRIED } from './policies.ts';
import type { Stand } from './stand.ts';

/** Brings a case of its own to a place in its life, and gives its id. */
type Prepare = (stand: Stand, title: string) => Promise<string>;

const REJECTION = { code: 'NOT_CONCRETE', guidance: '请说明涉及的设备和时段。' };
const APPEAL = { facts: '用工缺口', tried: '已联系三个县', beyond: '须跨县调配', wanted: '请县级牵头' };

const at =
  (stage: Stage): Prepare =>
  async ({ people }, title) =>
    (await caseAt(people, stage, title)).id;

const asked: Prepare = async ({ people }, title) => {
  const enterprise = await people.as('sy.hengqi.enterprise');
  const party = await partyNamed(enterprise, '山阳恒启电子');
  return (await enterprise.post('/cases', aFiling(party.id, { title, urgency: 'EXTRA' }))).body.id as string;
};

/** At a stage, and then what somebody does with it. */
const then =
  (before: Prepare, account: string, act: (who: ApiClient, caseId: string) => Promise<unknown>): Prepare =>
  async (stand, title) => {
    const id = await before(stand, title);
    await act(await stand.people.as(account), id);
    return id;
  };

const leadOf = async (who: ApiClient, caseId: string): Promise<any> =>
  (await who.get(`/cases/${caseId}`)).body.leadTask;

const rejected = then(asked, 'sy.zfb.dispatch1', (office, id) => office.post(`/cases/${id}/reject`, REJECTION));
const rated = then(at('toFollowUp'), 'sy.hengqi.enterprise', (enterprise, id) =>
  enterprise.post(`/cases/${id}/follow-up`, { reached: true, rating: 2, comment: '到岗人数不足。' }),
);

/** Under a blue order; its limit then runs for hours. */
const ordered =
  (isAnswered: boolean): Prepare =>
  async (stand, title) => {
    await stand.activate(BLUE_SOON);
    const { id, orderId } = await orderedCase(stand.people, title);
    await stand.activate(UNHURRIED);
    // Half an hour: the form that accepts the answer is opened and filled in before it ends.
    const until = new Date(Date.now() + 1_800_000).toISOString();
    const head = await stand.people.as('sy.renshe.head');
    const answer = { kind: 'PROGRESS', text: '正在办理。', until };
    if (isAnswered) await head.post(`/supervision-orders/${orderId}/answer`, answer);
    return id;
  };

/** Where in its life a case is tried, in this order. */
export const PLACES = {
  asked,
  rejected,
  objected: then(rejected, 'sy.hengqi.enterprise', (enterprise, id) =>
    enterprise.post(`/cases/${id}/object`, { reason: '附表已列明。' }),
  ),
  onSite: at('onSite'),
  toDispatch: at('toDispatch'),
  toClaim: at('toClaim'),
  inHand: at('inHand'),
  toReview: at('toReview'),
  toFollowUp: at('toFollowUp'),
  toClose: at('toClose'),
  returned: then(at('toClaim'), 'sy.renshe.head', async (head, id) =>
    head.post(`/tasks/${(await leadOf(head, id)).id}/return`, { basis: '县人社局三定方案第四条。' }),
  ),
  extending: then(at('inHand'), 'sy.renshe.head', async (head, id) => {
    const { id: taskId, extendableUntil: until } = await leadOf(head, id);
    return head.post(`/tasks/${taskId}/extend`, { until, reason: '等待专家论证。' });
  }),
  suspending: then(at('inHand'), 'sy.renshe.head', async (head, id) => {
    const { id: taskId, suspendableUntil: until } = await leadOf(head, id);
    const reason = { reasonCode: 'LEGAL_PROCEDURE', reason: '劳动仲裁正在进行。' };
    return head.post(`/tasks/${taskId}/suspend`, { ...reason, until });
  }),
  rated,
  disputed: then(rated, 'sy.zfb.dispatch2', (office, id) =>
    office.post(`/cases/${id}/verify`, { reasonable: false, explanation: '人数已按约定到齐。' }),
  ),
  askedUp: then(at('inHand'), 'sy.renshe.head', (head, id) => head.post(`/cases/${id}/request-escalation`, APPEAL)),
  atCounty: async ({ people }, title) => {
    const hotline = await people.as('sl.rexian.operator1');
    const party = await partyNamed(hotline, '山阳恒启电子');
    return (await hotline.post('/cases', aFiling(party.id, { title, level: 'COUNTY' }))).body.id as string;
  },
  closed: then(at('toClose'), 'sy.zfb.dispatch2', (office, id) =>
    office.post(`/cases/${id}/close`, { summary: '予以销号。' }),
  ),
  ordered: ordered(false),
  answered: ordered(true),
} as const satisfies Readonly<Record<string, Prepare>>;
export type Place = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as readonly Place[];
