import { mayConfirm, mayWithdraw, stateOf, type PolicyVersion } from './policy-version.ts';

const PROPOSAL: PolicyVersion = { number: 5, base: 4, proposedBy: 'admin', activatedAt: null, withdrawnAt: null };
const ACTIVATED = { ...PROPOSAL, activatedAt: 1_000 };
const WITHDRAWN = { ...PROPOSAL, withdrawnAt: 1_000 };

const by = (...persons: string[]) => ({ isOneWith: (id: string) => persons.includes(id), inForce: 4 });

describe('the state of a version', () => {
  it.each([
    ['a proposal', PROPOSAL, 4, 'PROPOSED'],
    ['the newest of its region', ACTIVATED, 5, 'IN_FORCE'],
    ['one that another took the place of', ACTIVATED, 6, 'PAST'],
    ['one taken back', WITHDRAWN, 4, 'WITHDRAWN'],
  ] as const)('%s', (_what, version, newest, state) => {
    expect(stateOf(version, newest)).toBe(state);
  });
});

describe('a proposal takes two persons (rules.md §153)', () => {
  it('another person puts it in force', () => {
    expect(mayConfirm(PROPOSAL, by('mayor'))).toBeNull();
  });

  it('who proposed it does not, nor a stand-in of theirs', () => {
    expect(mayConfirm(PROPOSAL, by('admin'))).toEqual({ code: 'confirmed-by-same-person' });
    expect(mayConfirm(PROPOSAL, by('stand-in', 'admin'))).toEqual({ code: 'confirmed-by-same-person' });
  });

  it('drawn up on what is in force no more, it is refused with both versions', () => {
    expect(mayConfirm(PROPOSAL, { ...by('mayor'), inForce: 6 })).toEqual({
      code: 'proposal-outdated',
      facts: { base: 4, inForce: 6 },
    });
  });

  it.each([
    ['in force', ACTIVATED],
    ['taken back', WITHDRAWN],
  ])('%s it is neither confirmed nor taken back', (_what, version) => {
    const refused = { code: 'policy-not-proposed', facts: { version: 5 } };
    expect(mayConfirm(version, by('mayor'))).toEqual(refused);
    expect(mayWithdraw(version)).toEqual(refused);
  });

  it('it is taken back while it waits', () => {
    expect(mayWithdraw(PROPOSAL)).toBeNull();
  });
});
