import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed } from '../support/filing.ts';

jest.setTimeout(120_000);

const SUBMISSION = {
  outcome: 'A',
  result: '到岗六十二人。',
  enterpriseContact: { person: '联系人（示例）', opinion: '满意' },
  evidence: ['办结证明'],
};

/** Steps of a case, each by somebody whose duty it is. */
const COUNTY = { level: 'COUNTY', head: 'sy.zfb.head', reviewer: 'sy.zfb.vice', closer: 'sy.zfb.dispatch1' };
const CITY = { level: 'CITY', head: 'sl.gongxin.head', reviewer: 'sl.gongxin.leader', closer: 'sl.gongxin.dispatch1' };
const UNIT = { level: 'DEPARTMENT', head: 'sy.renshe.head', reviewer: 'sy.zfb.dispatch1', closer: 'sy.zfb.dispatch2' };
type Way = typeof CITY;

const STEPS = ['submit', 'review', 'follow-up', 'close'] as const;
type Step = (typeof STEPS)[number] | 'bad rating';

describe('what awaits somebody: the cases that the rules let this person review, close or co-sign now', () => {
  let api: ApiProcess;
  let hotline: ApiClient;
  let partyId: string;
  const filed: Record<string, string> = {};

  beforeAll(async () => {
    api = await startApi();
    hotline = await api.people.as('sl.rexian.operator1');
    partyId = (await partyNamed(hotline, '山阳恒启电子')).id;
    for (const [name, way] of Object.entries({ COUNTY, CITY, UNIT }))
      for (const [index, last] of [null, ...STEPS].entries())
        filed[`${name} ${last ?? 'dispatched'}`] = await lived(way, STEPS.slice(0, index));
    for (const [name, way] of Object.entries({ COUNTY, CITY, UNIT }))
      filed[`${name} bad rating`] = await lived(way, ['submit', 'review', 'bad rating']);
  });
  afterAll(() => api.stop());

  /** Files a case and takes it so far. */
  async function lived({ level, head, reviewer, closer }: Way, steps: readonly Step[]): Promise<string> {
    const { id, leadTask } = (await hotline.post('/cases', aFiling(partyId, { level, source: 'HOTLINE' }))).body;
    const does: Readonly<Record<Step, [by: string, path: string, body: unknown]>> = {
      submit: [head, `/tasks/${leadTask.id}/submit`, SUBMISSION],
      review: [reviewer, `/cases/${id}/review`, { accept: true }],
      'follow-up': ['sl.rexian.operator1', `/cases/${id}/follow-up`, { reached: true, rating: 5 }],
      'bad rating': ['sl.rexian.operator1', `/cases/${id}/follow-up`, { reached: true, rating: 1 }],
      close: [closer, `/cases/${id}/close`, { summary: '企业满意。' }],
    };
    if (steps.length > 0) await (await api.people.as(head)).post(`/tasks/${leadTask.id}/claim`);
    for (const step of steps) {
      const [by, path, body] = does[step];
      const answer = await (await api.people.as(by)).post(path, body);
      if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    }
    return id;
  }

  const named = (cases: readonly { id: string }[]) =>
    cases.map(({ id }) => Object.keys(filed).find((name) => filed[name] === id)!).sort();

  async function awaiting(account: string, awaits: string): Promise<string[]> {
    return named(await (await api.people.as(account)).all(`/cases?limit=1&sort=dueAt&awaits=${awaits}`));
  }

  const waits: [account: string, review: string[], close: string[], cosign: string[]][] = [
    ['sl.gongxin.leader', ['CITY submit'], [], []],
    ['sl.gongxin.dispatch1', [], ['CITY follow-up'], []],
    ['sl.gongxin.dispatch2', [], ['CITY follow-up'], []],
    ['sl.gongxin.head', [], [], []],
    ['sl.dcb.inspector1', [], [], ['CITY close']],
    ['sl.dcb.head', [], [], ['CITY close']],
    ['sl.fagai.leader', [], [], []],
    ['sl.zfb.mayor', [], [], []],
    ['sl.rexian.operator1', [], [], []],
    ['sl.zfb.admin', [], [], []],
    ['sy.zfb.head', [], [], []],
    ['sy.zfb.vice', ['COUNTY submit'], [], []],
    ['sy.zfb.dispatch1', ['UNIT submit'], ['COUNTY follow-up'], []],
    ['sy.zfb.dispatch2', ['UNIT submit'], ['COUNTY follow-up', 'UNIT follow-up'], []],
    ['sy.dcb.inspector1', [], [], []],
    ['ln.zfb.dispatch1', [], [], []],
    ['ln.dcb.head', [], [], []],
    ['sy.fagai.head', [], [], []],
    ['sy.renshe.head', [], [], []],
    ['sy.hengqi.enterprise', [], [], []],
  ];

  it.each(waits)('%s: to review %j, to close %j, to co-sign %j', async (account, review, close, cosign) => {
    expect(await awaiting(account, 'REVIEW')).toEqual(review);
    expect(await awaiting(account, 'CLOSE')).toEqual(close);
    expect(await awaiting(account, 'COSIGN')).toEqual(cosign);
  });

  it.each(waits.map(([account]) => account))('%s: lists just the cases that offer the action', async (account) => {
    const client = await api.people.as(account);
    const seen = await Promise.all((await client.all('/cases')).map(({ id }) => client.get(`/cases/${id}`)));
    const offering = (action: string) =>
      named(seen.map(({ body }) => body).filter(({ allowedActions }) => allowedActions.includes(action)));
    expect(await awaiting(account, 'REVIEW')).toEqual(offering('review'));
    expect(await awaiting(account, 'VERIFICATION')).toEqual(offering('verify'));
    expect(await awaiting(account, 'CLOSE,COSIGN')).toEqual(offering('close'));
    expect(await awaiting(account, 'REVIEW,CLOSE,COSIGN')).toEqual(
      [...offering('review'), ...offering('close')].sort(),
    );
  });

  it('a bad rating of an office’s own work waits for its leader, as its review did', async () => {
    expect(await awaiting('sy.zfb.vice', 'VERIFICATION')).toEqual(['COUNTY bad rating']);
    expect(await awaiting('sy.zfb.dispatch1', 'VERIFICATION')).toEqual(['UNIT bad rating']);
  });

  it('holds together with the other filters', async () => {
    const dispatcher = await api.people.as('sy.zfb.dispatch2');
    expect(named(await dispatcher.all('/cases?awaits=CLOSE&level=COUNTY'))).toEqual(['COUNTY follow-up']);
    expect(await dispatcher.all('/cases?awaits=CLOSE&state=REVIEWING')).toEqual([]);
    expect((await dispatcher.get('/cases?awaits=DISPATCH')).status).toBe(400);
  });

  it('a case leaves the list with the act, and comes to the next in line', async () => {
    const supervisor = await api.people.as('sl.dcb.inspector1');
    const id = filed['CITY close']!;
    expect((await supervisor.post(`/cases/${id}/close`, { summary: '同意销号。' })).body.state).toBe('CLOSED');
    expect(await awaiting('sl.dcb.inspector1', 'COSIGN')).toEqual([]);
    const dispatcher = await api.people.as('sl.gongxin.dispatch2');
    await dispatcher.post(`/cases/${filed['CITY follow-up']}/close`, { summary: '企业满意。' });
    expect(await awaiting('sl.gongxin.dispatch2', 'CLOSE')).toEqual([]);
    expect(await awaiting('sl.dcb.inspector1', 'COSIGN')).toEqual(['CITY follow-up']);
  });
});
