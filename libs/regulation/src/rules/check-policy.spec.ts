import type { Policy } from './policy.ts';
import { checkPolicy } from './check-policy.ts';
import { DEFAULT_POLICY } from './default.policy.ts';

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

describe('a fault is named where it is', () => {
  it.each<[string, unknown, string]>([
    ['name', '', 'line'],
    ['name', '\u200b', 'line'],
    ['name', '默认\u202e方案', 'line'],
    ['name', '默认\n方案', 'line'],
    ['calendar', 7, 'line'],
    ['limits.CITY', undefined, 'required'],
    ['limits.CITY.claim', undefined, 'required'],
    ['limits.CITY.handle.NORMAL', '7 days', 'duration'],
    ['limits.CITY.handle.NORMAL', 7, 'duration'],
    ['limits.CITY.handle.NORMAL', '0s', 'zero-limit'],
    ['limits.CITY.handle.NORMAL', '1001wd', 'limit-too-long'],
    ['limits.CITY', null, 'object'],
    ['limits.ON_SITE.claim', { NORMAL: '1wd' }, 'unknown-field'],
    ['limits.PROVINCE', {}, 'unknown-field'],
    ['limits.constructor', {}, 'unknown-field'],
    ['categories.LAND.handle', 'soon', 'duration'],
    ['categories.LAND.handle', '5000000s', 'cannot-double'],
    ['categories.LAND.urgency', 'LATER', 'one-of'],
    ['categories.weather', {}, 'unknown-field'],
    ['categories.constructor', {}, 'unknown-field'],
    ['categories.WEATHER', null, 'object'],
    ['categories', [], 'object'],
    ['stages.review', null, 'duration'],
    ['coUnit', undefined, 'required'],
    ['orders.BLUE.autoIssue', 'yes', 'boolean'],
    ['orders.BLUE.name', '一个过长的颜色名字', 'line'],
    ['orders.BLUE.hex', 'blue', 'hue'],
    ['orders.BLUE.hex', '#3D82C8', 'hue'],
    ['orders.RED.used', false, 'red-unused'],
    ['orders.RED.name', '蓝色', 'same-name'],
    ['start.EXTRA', 'ORANGE', 'one-of'],
    ['orders.RED.points', 1, 'integer'],
    ['orders.RED.points', -1.5, 'integer'],
    ['orders.ORANGE', {}, 'unknown-field'],
    ['warning.atShare', 1.5, 'number'],
    ['warning.atShare', '0.75', 'number'],
    ['warning.atShare', 1, 'warning-at-end'],
    ['escalateOn', 'BLUE_ISSUED', 'one-of'],
    ['followUpCalls', 0, 'integer'],
    ['score.weights.solved', -1, 'number'],
    ['score.weights.solved', undefined, 'required'],
    ['score.weights.praised', 5, 'unknown-field'],
    ['score.lateTask', 0.5, 'number'],
    ['score.leastTasks', 0, 'integer'],
    ['surprise', true, 'unknown-field'],
  ])('%s = %j: %s', (path, value, code) => {
    expect(faultsOf(changed(path, value))).toEqual([`${path} ${code}`]);
  });

  it('all at once, so that one round mends all', () => {
    const document = { ...told(DEFAULT_POLICY), coUnit: 'x', escalateOn: 'y', warning: {} };
    expect(faultsOf(document)).toEqual(['coUnit duration', 'warning.atShare required', 'escalateOn one-of']);
  });

  it('with what would be right', () => {
    expect(checkPolicy(changed('limits.CITY.handle.NORMAL', '9999wd'))).toEqual({
      ok: false,
      faults: [
        { path: 'limits.CITY.handle.NORMAL', code: 'limit-too-long', facts: { limit: '9999wd', most: '1000wd' } },
      ],
    });
  });

  it.each([null, [], 'policy', 7])('%j is no document', (document) => {
    expect(faultsOf(document)).toEqual([' object']);
  });

  it('“same day” is a limit; seconds are legal everywhere', () => {
    expect(faultsOf(changed('limits.CITY.handle.EXTRA', '0wd'))).toEqual([]);
    expect(faultsOf(changed('repeat.cap', '60s'))).toEqual([]);
  });

  it('a category may be left out: it has the table’s own limits', () => {
    expect(faultsOf(changed('categories', {}))).toEqual([]);
  });
});
