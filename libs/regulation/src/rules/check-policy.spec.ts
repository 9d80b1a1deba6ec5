import type { Policy } from './policy.ts';
import { checkPolicy } from './check-policy.ts';
import { DEFAULT_POLICY } from './default.policy.ts';
import { FAST_POLICY } from './fast.policy.ts';

const told = (policy: Policy) => JSON.parse(JSON.stringify(policy)) as Record<string, unknown>;

/** The default document with one place changed, `undefined` leaving it out. */
function changed(path: string, value: unknown): unknown {
  const document = told(DEFAULT_POLICY);
  const keys = path.split('.');
  const last = keys.pop()!;
  const place = keys.reduce((at, key) => at[key] as Record<string, unknown>, document);
  place[last] = value;
  return document;
}

const faultsOf = (document: unknown) => {
  const check = checkPolicy(document);
  return check.ok ? [] : check.faults.map((f) => `${f.path} ${f.code}`);
};

describe('GET then POST of the same document is always valid (api.md, Policies)', () => {
  it.each([
    ['default', DEFAULT_POLICY],
    ['fast', FAST_POLICY],
  ])('%s', (_name, policy) => {
    const check = checkPolicy(told(policy));
    expect(check).toEqual({ ok: true, policy });
  });
});

describe('a document from before units were scored', () => {
  it('is still a whole policy', () => {
    expect(faultsOf(changed('score', undefined))).toEqual([]);
  });
});

describe('a fault is named where it is', () => {
  it.each<[string, unknown, string]>([
    ['name', '', 'not-a-text'],
    ['name', '\u200b', 'not-a-text'],
    ['name', '默认\u202e方案', 'not-a-text'],
    ['name', '默认\n方案', 'not-a-text'],
    ['calendar', 7, 'not-a-text'],
    ['limits.CITY', undefined, 'missing'],
    ['limits.CITY.claim', undefined, 'missing'],
    ['limits.CITY.handle.NORMAL', '7 days', 'not-a-duration'],
    ['limits.CITY.handle.NORMAL', 7, 'not-a-duration'],
    ['limits.CITY.handle.NORMAL', '0s', 'zero-limit'],
    ['limits.ON_SITE.claim', { NORMAL: '1wd' }, 'unknown'],
    ['limits.PROVINCE', {}, 'unknown'],
    ['limits.constructor', {}, 'unknown'],
    ['categories.LAND.handle', 'soon', 'not-a-duration'],
    ['categories.LAND.handle', '5000000s', 'too-long'],
    ['categories.LAND.urgency', 'LATER', 'not-a-choice'],
    ['categories.WEATHER', {}, 'unknown'],
    ['stages.review', null, 'not-a-duration'],
    ['coUnit', undefined, 'missing'],
    ['orders.BLUE.autoIssue', 'yes', 'not-a-choice'],
    ['orders.RED.points', 1, 'not-a-number'],
    ['orders.RED.points', -1.5, 'not-a-number'],
    ['orders.ORANGE', {}, 'unknown'],
    ['warning.atShare', 1.5, 'not-a-share'],
    ['warning.atShare', '0.75', 'not-a-share'],
    ['escalateOn', 'BLUE_ISSUED', 'not-a-choice'],
    ['followUpCalls', 0, 'not-a-number'],
    ['score.weights.solved', -1, 'not-a-number'],
    ['score.weights.solved', undefined, 'missing'],
    ['score.weights.praised', 5, 'unknown'],
    ['score.lateTask', 0.5, 'not-a-number'],
    ['score.leastTasks', 0, 'not-a-number'],
    ['surprise', true, 'unknown'],
  ])('%s = %j: %s', (path, value, code) => {
    expect(faultsOf(changed(path, value))).toEqual([`${path} ${code}`]);
  });

  it('all at once, so that one round mends all', () => {
    const document = { ...told(DEFAULT_POLICY), coUnit: 'x', escalateOn: 'y', warning: {} };
    expect(faultsOf(document)).toEqual(['coUnit not-a-duration', 'warning.atShare missing', 'escalateOn not-a-choice']);
  });

  it.each([null, [], 'policy', 7])('%j is no document', (document) => {
    expect(faultsOf(document)).toEqual([' missing']);
    expect(checkPolicy(document)).toMatchObject({ faults: [{ message: 'the document must be an object' }] });
  });

  it('“same day” is a limit; seconds are legal everywhere', () => {
    expect(faultsOf(changed('limits.CITY.handle.EXTRA', '0wd'))).toEqual([]);
    expect(faultsOf(changed('repeat.cap', '60s'))).toEqual([]);
  });

  it('a category may be left out: it has the table’s own limits', () => {
    expect(faultsOf(changed('categories', {}))).toEqual([]);
  });
});
