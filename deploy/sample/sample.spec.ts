import { readSample } from './sample.ts';

/** The 20 categories of rules.md §7. */
const CATEGORIES = (
  'FINANCING LAND RELOCATION LABOR TALENT LOGISTICS PERMIT UTILITY ENV SAFETY ' +
  'SUPPLY MARKET POLICY ARREARS ENFORCEMENT ACCEPTANCE TECH INFRA PREMISES OTHER'
).split(' ');

const sample = readSample();
const { regions, units, offices, people, parties, assignments, routes, signatories, standIns, cases } = sample;
const unitOf = new Map(units.map((u) => [u.code, u]));
const personOf = new Map(people.map((p) => [p.account, p]));
const partyOf = new Map(parties.map((p) => [p.code, p]));

const rolesOf = (account: string) => personOf.get(account)?.posts.flatMap((p) => p.roles) ?? [];
const holders = (unitCode: string, role: string) =>
  people
    .filter((p) => p.unitCode === unitCode && p.posts.some((post) => post.roles.includes(role)))
    .map((p) => p.account);
const repeated = (keys: readonly string[]) => keys.filter((k, i) => keys.indexOf(k) !== i);

/** The unit a route names: the county's own of that kind, else the city's (rules.md §47). */
const routed = (kind: string, regionCode: string) =>
  units.find((u) => u.kind === kind && u.regionCode === regionCode) ??
  units.find((u) => u.kind === kind && u.regionCode === 'SL');

describe('the sample data set', () => {
  it('has the size that deploy/sample/README.md states', () => {
    expect(regions).toHaveLength(9);
    expect(parties.filter((p) => p.kind === 'ENTERPRISE')).toHaveLength(40);
    expect(parties.filter((p) => p.kind === 'PROJECT')).toHaveLength(16);
    expect(assignments).toHaveLength(49);
    expect(cases.map((c) => c.no)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(people.length).toBeGreaterThanOrEqual(150);
    expect(people.length).toBeLessThanOrEqual(220);
  });

  it('spreads five enterprises and two projects over each county and the park', () => {
    for (const { code } of regions.filter((r) => r.tier === 'COUNTY')) {
      const own = parties.filter((p) => p.regionCode === code).map((p) => p.kind);
      expect({ code, own: own.sort() }).toEqual({
        code,
        own: [...Array<string>(5).fill('ENTERPRISE'), ...Array<string>(2).fill('PROJECT')],
      });
    }
  });

  it('uses every code, account and name once', () => {
    expect(repeated(regions.flatMap((r) => [r.code, r.docCode]))).toEqual([]);
    expect(repeated(units.map((u) => u.code))).toEqual([]);
    expect(repeated(units.map((u) => u.name))).toEqual([]);
    expect(repeated(parties.flatMap((p) => [p.code, p.name]))).toEqual([]);
    expect(repeated(people.map((p) => p.account))).toEqual([]);
    expect(repeated(people.map((p) => p.name))).toEqual([]);
  });

  it('marks every party as an example, with no number that could be dialled', () => {
    expect(parties.filter((p) => !p.name.includes('(示例)'))).toEqual([]);
    expect(parties.filter((p) => /\d/.test(p.contact.phone.replace(/^0914-/, '')))).toEqual([]);
    expect(cases.filter((c) => /\d/.test(c.contact.phone.replace(/^0914-/, '')))).toEqual([]);
  });

  it('places every unit in a region of its tier, with one head who holds both unit roles', () => {
    for (const unit of units) {
      expect(regions.find((r) => r.code === unit.regionCode)?.tier).toBe(unit.tier);
      const heads = holders(unit.code, 'UNIT_HEAD');
      expect({ unit: unit.code, heads: heads.length }).toEqual({ unit: unit.code, heads: 1 });
      expect(rolesOf(heads[0]!)).toContain('UNIT_OFFICER');
    }
  });

  it('gives every person a unit, and every enterprise account the party it speaks for', () => {
    for (const p of people) {
      const isEnterprise = p.posts.some((post) => post.roles.includes('ENTERPRISE'));
      expect(isEnterprise ? partyOf.has(p.partyCode ?? '') : unitOf.has(p.unitCode ?? '')).toBe(true);
      expect(p.account).toMatch(/^[a-z]{2}(\.[a-z0-9]+){2}$/);
      expect(p.posts.length).toBeGreaterThan(0);
    }
  });

  it('fills every role', () => {
    const filled = new Set(people.flatMap((p) => p.posts.flatMap((post) => post.roles)));
    const roles = 'LIAISON UNIT_OFFICER UNIT_HEAD DISPATCHER SUPERVISOR LEADER HOTLINE ASSESSOR ENTERPRISE ADMIN'.split(
      ' ',
    );
    expect([...filled].sort()).toEqual(roles.sort());
    expect(people.filter((p) => p.posts.some((post) => post.roles.includes('ENTERPRISE')))).toHaveLength(5);
  });

  it('lets a liaison serve each enterprise above scale, and one of the city beside that of the county', () => {
    const tierOf = (account: string) => unitOf.get(personOf.get(account)?.unitCode ?? '')?.tier;
    expect(repeated(assignments.map((a) => `${a.partyCode} ${tierOf(a.account)}`))).toEqual([]);
    expect(repeated(assignments.map((a) => a.partyCode))).toEqual(['SZ-E4']);
    for (const a of assignments) {
      expect(partyOf.has(a.partyCode)).toBe(true);
      expect(rolesOf(a.account)).toContain('LIAISON');
    }
    const served = new Set(assignments.map((a) => a.partyCode));
    const mustBe = [...parties.filter((p) => p.aboveScale).map((p) => p.code), ...cases.map((c) => c.partyCode)];
    expect(mustBe.filter((code) => !served.has(code))).toEqual([]);
  });
});

describe('the offices of the sample data set', () => {
  it('exist for every region, in units of that region', () => {
    expect(offices.map((o) => o.regionCode)).toEqual(regions.map((r) => r.code));
    for (const { regionCode, ...held } of offices) {
      for (const code of Object.values(held)) expect(unitOf.get(code)?.regionCode).toBe(regionCode);
    }
    expect(unitOf.get(offices[0]?.hotline ?? '')?.kind).toBe('HOTLINE');
  });

  it('can separate review from closing: two dispatchers, a leader where the office itself handles, two supervisors', () => {
    for (const office of offices) {
      for (const code of new Set([office.dispatchEnterprise, office.dispatchProject])) {
        expect(holders(code, 'DISPATCHER').length).toBeGreaterThanOrEqual(2);
        expect(holders(code, 'LEADER').length).toBeGreaterThanOrEqual(1);
      }
      expect(holders(office.government, 'LEADER').length).toBeGreaterThanOrEqual(2);
      expect(holders(office.supervision, 'SUPERVISOR').length).toBeGreaterThanOrEqual(2);
    }
  });

  it('has a signatory with an authority for every colour and level, and a superior below the top', () => {
    for (const { code } of regions) {
      for (const level of ['OTHER', 'CITY']) {
        const steps = signatories.filter((s) => s.regionCode === code && s.level === level);
        expect(steps.map((s) => s.colour)).toEqual(['BLUE', 'YELLOW', 'RED']);
        for (const s of steps) {
          expect(rolesOf(s.account).some((role) => role === 'LEADER' || role === 'SUPERVISOR')).toBe(true);
          expect(unitOf.get(personOf.get(s.account)?.unitCode ?? '')?.regionCode).toBe(code);
        }
      }
    }
    const signing = new Set(signatories.map((s) => s.account));
    const superiorOf = (account: string) => personOf.get(account)?.posts[0]?.superior;
    for (const account of signing) expect([undefined, ...signing]).toContain(superiorOf(account));
    expect([...signing].filter((account) => superiorOf(account) === undefined).sort()).toEqual(
      regions.map(({ code }) => (code === 'SL' ? 'sl.zfb.mayor' : `${code.toLowerCase()}.zfb.chief`)).sort(),
    );
  });

  it('stores 授权 in force for everyone who signs yellow or red', () => {
    const authorised = standIns.filter(({ kinds }) => kinds.includes('SIGN'));
    const delegated = new Set(authorised.map((a) => a.fromAccount));
    expect(signatories.filter((s) => s.colour !== 'BLUE' && !delegated.has(s.account))).toEqual([]);
    for (const a of authorised) {
      expect(personOf.has(a.fromAccount) && personOf.has(a.toAccount)).toBe(true);
      expect(a.fromAccount).not.toBe(a.toAccount);
      expect(a.from < 0 && a.to > 0).toBe(true);
      expect(a.document).toMatch(/^\p{Script=Han}+〔2026〕[1-9]\d*号\(示例\)$/u);
    }
    expect(repeated(authorised.map((a) => a.document!))).toEqual([]);
  });
});

describe('the routing table of the sample data set', () => {
  it('sends each of the 20 categories to a department', () => {
    expect(routes.filter((r) => r.level === 'DEPARTMENT').map((r) => r.category)).toEqual(CATEGORIES);
  });

  it('is total at COUNTY and CITY', () => {
    const at = (level: string) => routes.filter((r) => r.level === level).map((r) => [r.category, r.leadKind]);
    expect(at('COUNTY')).toEqual([['*', 'GOV_OFFICE']]);
    expect(at('CITY')).toEqual([['*', 'DISPATCH_OFFICE']]);
  });

  it('reaches a unit from every region, the city among them', () => {
    const leads = routes.filter((r) => r.leadKind !== 'DISPATCH_OFFICE');
    for (const { code } of regions) expect(leads.filter((r) => !routed(r.leadKind, code))).toEqual([]);
    const kinds = new Set(units.map((u) => u.kind));
    expect(routes.flatMap((r) => r.coKinds).filter((k) => !kinds.has(k))).toEqual([]);
  });
});
