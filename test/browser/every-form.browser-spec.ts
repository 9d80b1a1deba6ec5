import { jest } from '@jest/globals';
import { fillIn, type Filling } from './fill-in.ts';
import { PLACE_NAMES, type Place, PLACES } from './form-places.ts';
import { OFFICE, PHONE, type Person, type Seat } from './person.ts';
import { UNHURRIED } from './policies.ts';
import { startStand, type Stand } from './stand.ts';

jest.setTimeout(900_000);

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
  const examples = new Map<Place, string>();
  let made = 0;
  let filings = 0;

  beforeAll(async () => {
    stand = await startStand(UNHURRIED);
    for (const place of PLACE_NAMES) examples.set(place, await prepared(place));
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
  async function formsOf(account: string): Promise<ReadonlyMap<string, Place | null>> {
    const met = new Map<string, Place | null>();
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
  function prepared(place: Place): Promise<string> {
    return PLACES[place](stand, `各表单 ${place} ${++made}`);
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
