import { sourcesOf } from '@zhuoluo/cases/rules';
import type { Role } from '@zhuoluo/kernel';
import { readSample, type Act, type SampleCase, type SamplePost, type Step } from './sample.ts';

const { units, offices, people, parties, signatories, cases } = readSample();
const unitOf = new Map(units.map((u) => [u.code, u]));
const personOf = new Map(people.map((p) => [p.account, p]));

const FILER = { personId: '', name: '', partyId: null };
const postOf = ({ title, roles }: SamplePost) => ({ id: '', roles: roles as readonly Role[], unitId: '', title });

const isAct = (step: Step): step is Act => 'do' in step;
const acts = (c: SampleCase, ...verbs: string[]) => c.script.filter(isAct).filter((a) => verbs.includes(a.do));
const holds = (account: string, role: string, unitCode?: string) => {
  const person = personOf.get(account);
  return (
    (person?.posts.some((p) => p.roles.includes(role)) ?? false) &&
    (unitCode === undefined || person?.unitCode === unitCode)
  );
};
const officesOf = (unitCode: string) => offices.find((o) => o.regionCode === unitOf.get(unitCode)?.regionCode)!;

/** The office that dispatches, reviews and closes what a unit leads (rules.md §11). */
function dispatchOffice(c: SampleCase, leadCode: string): string {
  const { dispatchEnterprise, dispatchProject } = officesOf(leadCode);
  return parties.find((p) => p.code === c.partyCode)?.kind === 'PROJECT' ? dispatchProject : dispatchEnterprise;
}

/** Who leads once the script is through: the last unit dispatched to, or the office that took the case in at its level. */
function lastLead(c: SampleCase): string {
  const filer = personOf.get(c.account)?.unitCode ?? '';
  if (c.expect.state === 'REJECTED') return officesOf(`${c.partyCode.slice(0, 2)}-GOV_OFFICE`).government;
  if (c.expect.level === 'ON_SITE') return filer;
  if (c.expect.level === 'CITY') return dispatchOffice(c, 'SL-GOV_OFFICE');
  if (c.expect.level === 'COUNTY') return officesOf(`${c.partyCode.slice(0, 2)}-GOV_OFFICE`).government;
  const submitted = acts(c, 'submit').find((a) => a.task === 'LEAD');
  return personOf.get(submitted?.by ?? '')?.unitCode ?? '';
}

const scripted = cases.map((c) => [c.no, c.title, c] as const);

describe('the 20 written cases', () => {
  it.each(scripted)('%i %s: is told completely', (_no, title, c) => {
    expect([...title].length).toBeLessThanOrEqual(30);
    expect([...c.facts].length).toBeGreaterThan(50);
    expect(c.wish).not.toBe('');
    expect(c.contact).toEqual(parties.find((p) => p.code === c.partyCode)?.contact);
    expect(c.script.filter(isAct).filter((a) => !personOf.has(a.by))).toEqual([]);
    expect(c.script.filter((s) => !isAct(s) && s.unitCode && !unitOf.has(s.unitCode))).toEqual([]);
    expect(Boolean(c.expect.noOrders)).toBe(c.expect.orders.length === 0);
  });

  it.each(scripted)('%i %s: is filed by someone who may', (_no, _title, c) => {
    const roles = c.level ? ['LIAISON', 'DISPATCHER', 'HOTLINE'] : ['LIAISON', 'HOTLINE'];
    expect(roles.some((role) => holds(c.account, role))).toBe(true);
    expect(Boolean(c.level)).toBe(Boolean(c.levelReason));
    for (const a of acts(c, 'solve-on-site', 'escalate')) expect(a.by).toBe(c.account);
    expect(sourcesOf({ ...FILER, posts: personOf.get(c.account)!.posts.map(postOf) })).toContain(c.source);
  });

  it.each(scripted)('%i %s: is dispatched to real units by their dispatch office', (_no, _title, c) => {
    for (const a of acts(c, 'reject')) expect(holds(a.by, 'DISPATCHER', dispatchOffice(c, lastLead(c)))).toBe(true);
    for (const a of acts(c, 'dispatch')) {
      const { leadCode, coCodes, requirement } = a.with as { leadCode: string; coCodes: string[]; requirement: string };
      expect([leadCode, ...coCodes].filter((code) => !unitOf.has(code))).toEqual([]);
      expect(coCodes).not.toContain(leadCode);
      expect(requirement).not.toBe('');
      expect(holds(a.by, 'DISPATCHER', dispatchOffice(c, leadCode))).toBe(true);
    }
  });

  it.each(scripted)('%i %s: is handled by officers and heads of the units it went to', (_no, _title, c) => {
    for (const a of acts(c, 'claim', 'submit', 'answer')) {
      const unit = personOf.get(a.by)?.unitCode;
      expect(holds(a.by, a.do === 'submit' ? 'UNIT_HEAD' : 'UNIT_OFFICER')).toBe(true);
      if (a.task?.startsWith('CO:')) expect(`CO:${unit}`).toBe(a.task);
      else expect([lastLead(c), ...c.expect.orders.map((o) => o.unitCode)]).toContain(unit);
    }
    for (const a of acts(c, 'return', 'suspend')) expect(holds(a.by, 'UNIT_HEAD')).toBe(true);
    for (const a of acts(c, 'submit')) {
      expect(a.with).toMatchObject({ enterpriseContact: { person: c.contact.name } });
      expect(['A', 'C']).toContain(a.with['outcome']);
      expect('basis' in a.with).toBe(a.with['outcome'] === 'C');
    }
  });

  it.each(scripted)(
    '%i %s: is reviewed by its dispatch office, or by a leader what it handled itself or what cannot be solved',
    (_no, _t, c) => {
      const lead = lastLead(c);
      const office = dispatchOffice(c, lead);
      const handedIn = acts(c, 'submit', 'review');
      for (const a of acts(c, 'review')) {
        const isExplained = handedIn[handedIn.indexOf(a) - 1]?.with['outcome'] === 'C';
        expect(holds(a.by, office === lead || isExplained ? 'LEADER' : 'DISPATCHER', office)).toBe(true);
      }
      expect(acts(c, 'review').length > 0).toBe(acts(c, 'submit').length > 0);
    },
  );

  it.each(scripted)('%i %s: keeps handler, reviewer and closer apart (rules.md §14)', (_no, _title, c) => {
    const handlers = new Set(acts(c, 'claim', 'submit', 'solve-on-site').map((a) => a.by));
    const reviewers = new Set(acts(c, 'review').map((a) => a.by));
    const closers = new Set(acts(c, 'close').map((a) => a.by));
    expect([...reviewers].filter((r) => handlers.has(r))).toEqual([]);
    expect([...closers].filter((r) => handlers.has(r) || reviewers.has(r))).toEqual([]);
    expect(closers.size).toBe(acts(c, 'close').length);
  });

  it.each(scripted)(
    '%i %s: is followed up by 12345, the dispatch office or the enterprise itself',
    (_no, _title, c) => {
      for (const a of acts(c, 'follow-up')) {
        const isOwn = holds(a.by, 'ENTERPRISE') && personOf.get(a.by)?.partyCode === c.partyCode;
        expect(isOwn || holds(a.by, 'HOTLINE') || holds(a.by, 'DISPATCHER', dispatchOffice(c, lastLead(c)))).toBe(true);
        const { reached, rating } = a.with as { reached: boolean; rating?: number };
        expect(reached ? [1, 2, 3, 4, 5] : [undefined]).toContain(rating);
      }
    },
  );

  it.each(scripted)(
    '%i %s: is closed once, and co-signed where an order was red or the city decided',
    (_no, _title, c) => {
      const office = dispatchOffice(c, lastLead(c));
      const [first, second, ...more] = acts(c, 'close');
      const needsCoSignature = c.expect.level === 'CITY' || c.expect.orders.some((o) => o.colour === 'RED');
      expect(Boolean(first)).toBe(c.expect.state === 'CLOSED');
      expect(Boolean(second)).toBe(c.expect.state === 'CLOSED' && needsCoSignature);
      expect(more).toEqual([]);
      if (first) expect(holds(first.by, 'DISPATCHER', office)).toBe(true);
      if (second) expect(holds(second.by, 'SUPERVISOR', officesOf(lastLead(c)).supervision)).toBe(true);
    },
  );

  it.each(scripted)('%i %s: has its orders signed and judged by those who may', (_no, _title, c) => {
    const ordered = c.expect.orders.map((o) => o.unitCode);
    expect(ordered.filter((code) => !unitOf.has(code))).toEqual([]);
    for (const a of acts(c, 'sign')) {
      const region = unitOf.get(ordered[0]!)?.regionCode;
      const signer = signatories.find((s) => s.regionCode === region && s.colour === a.order && s.level === 'OTHER');
      expect(a.by).toBe(signer?.account);
    }
    for (const a of acts(c, 'reject-answer')) {
      expect(holds(a.by, 'SUPERVISOR', officesOf(ordered[0]!).supervision)).toBe(true);
    }
    const waited = c.script.flatMap((s) => (isAct(s) ? [] : [s.waitFor]));
    for (const { colour } of c.expect.orders) expect(waited.some((w) => w.startsWith(colour))).toBe(true);
  });

  it('together show every way up: on-site expiry, 视同签收, yellow and red by hand, red by itself, to the county and the city; and one that goes on by itself', () => {
    const waits = cases.flatMap((c) => c.script.flatMap((s) => (isAct(s) ? [] : [s.waitFor])));
    for (const w of [
      'DEPARTMENT',
      'COUNTY',
      'CITY',
      'DEEMED_CLAIM',
      'RESUMED',
      'RED',
      'YELLOW_PENDING_SIGN',
      'RED_PENDING_SIGN',
    ]) {
      expect(waits).toContain(w);
    }
    const untouched = cases.find((c) => c.no === 5);
    expect(untouched?.script.filter(isAct)).toEqual([]);
  });
});
