import { COLOURS } from '@zhuoluo/kernel';
import fc from 'fast-check';
import { checkPolicy } from './check-policy.ts';
import { completed } from './complete-policy.ts';
import { DEFAULT_POLICY } from './default.policy.ts';
import { FAST_POLICY } from './fast.policy.ts';
import { POLICY_DOCUMENT, type PolicyField } from './policy-document.ts';
import { policies, sent } from './testing/policy.fixture.ts';

/** Every part that may be left out and has a default, by its path. */
function defaulted(field: PolicyField, path = ''): { readonly path: string; readonly otherwise: unknown }[] {
  const own = field.otherwise === undefined ? [] : [{ path, otherwise: field.otherwise }];
  if (field.kind !== 'group') return own;
  const inner = Object.entries(field.fields).flatMap(([key, part]) => defaulted(part, path ? `${path}.${key}` : key));
  return [...own, ...inner];
}

const PARTS = defaulted(POLICY_DOCUMENT);

/** The document without one part. */
function without(document: Record<string, unknown>, path: string): Record<string, unknown> {
  const [key, ...rest] = path.split('.') as [string, ...string[]];
  const others = Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));
  if (rest.length === 0 || document[key] === undefined) return others;
  return { ...others, [key]: without(document[key] as Record<string, unknown>, rest.join('.')) };
}

function at(document: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (value as Record<string, unknown>)[key], document);
}

describe('what GET answers may always be sent back by POST (api.md, Policies)', () => {
  it.each([
    ['default', DEFAULT_POLICY],
    ['fast', FAST_POLICY],
  ])('of the preset %s', (_name, policy) => {
    expect(checkPolicy(sent(policy))).toEqual({ ok: true, policy });
  });

  it('of any policy', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const answered = sent(completed(sent(policy)));
        expect(checkPolicy(answered)).toEqual({ ok: true, policy: answered });
      }),
    );
  });
});

describe('a document of an older client or an older release', () => {
  it('has parts that are younger than the first one', () => {
    const words = COLOURS.flatMap((colour) =>
      ['name', 'title', 'hex', 'used'].map((part) => `orders.${colour}.${part}`),
    );
    const score = ['score', 'score.weights.notReturned'];
    const younger = [
      'stages.verify',
      ...words,
      'start',
      'decide',
      'decide.ESCALATION',
      'decide.EXTENSION',
      'decide.SUSPENSION',
      'decide.RATING_DISPUTE',
      'decide.OBJECTION',
      'extension',
      'suspension',
      'objectWithin',
      'reopenWithin',
      'archiveAfter',
      ...score,
    ];
    expect(PARTS.map(({ path }) => path)).toEqual(younger);
  });

  it('is whole without any of them, and has the default there', () => {
    fc.assert(
      fc.property(policies, fc.subarray(PARTS, { minLength: 1 }), (policy, lacking) => {
        const older = lacking.reduce((document, { path }) => without(document, path), sent(policy));
        const check = checkPolicy(older);
        expect(check).toEqual({ ok: true, policy: completed(older) });
        for (const { path, otherwise } of lacking) expect(at(completed(older), path)).toEqual(otherwise);
      }),
    );
  });

  it('keeps each part that it has', () => {
    fc.assert(fc.property(policies, (policy) => expect(completed(sent(policy))).toEqual(sent(policy))));
  });

  it('is not completed where a required part is lacking', () => {
    const { coUnit: _, ...rest } = DEFAULT_POLICY;
    expect(checkPolicy(sent(rest))).toMatchObject({ ok: false, faults: [{ path: 'coUnit', code: 'required' }] });
  });
});
