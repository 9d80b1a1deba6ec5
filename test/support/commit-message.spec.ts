import { areasOf, faultsOf } from './commit-message.ts';

const areas = ['cases', 'time-zones'];
const shared = (message: string): string[] => faultsOf(message, { areas, shared: true });

describe('the message of a commit', () => {
  it.each([
    'cases: Lock the case before its parts',
    'time-zones: Count from Shanghai’s midnight',
    'cases: Say 未签收 in the notice',
    'cases: Lock the case\n\nA join would read it stale.\n',
    `cases: D${'o'.repeat(64)}`,
  ])('names an area of the list and a deed, in 72 characters: %j', (message) => {
    expect(shared(message)).toEqual([]);
  });

  it.each([
    ['Lock the case before its parts', 'is not “area: Do this”'],
    ['', 'is not “area: Do this”'],
    ['cases:Lock the case', 'is not “area: Do this”'],
    ['Merge branch main', 'is not “area: Do this”'],
    ['Cases: Lock the case', 'is not “area: Do this”'],
    ['unit of work: Lock the case', 'is not “area: Do this”'],
    ['sight: Lock the case', 'has the area “sight”, which CONTRIBUTING.md does not list'],
    ['cases: lock the case', 'does not begin with a capital after the area'],
    ['cases: Lock the case.', 'ends with a full stop'],
    [`cases: D${'o'.repeat(65)}`, 'has 73 characters, more than 72'],
    ['cases: Lock the case\nA join would read it stale.', 'is not followed by an empty line'],
  ])('is refused where it does not: %j %s', (message, fault) => {
    expect(shared(message)).toEqual([fault]);
  });

  it('tells all its faults at once', () => {
    expect(shared('sight: lock the case.')).toHaveLength(3);
  });

  it('may be one that another commit takes in, until it is shared', () => {
    const message = 'fixup! cases: Lock the case before its parts';

    expect(faultsOf(message, { areas, shared: false })).toEqual([]);
    expect(shared(message)).toEqual(['is not “area: Do this”']);
  });
});

describe('the areas of commits', () => {
  it('are those that CONTRIBUTING lists', () => {
    expect(areasOf('## Commits\n\nAreas: `kernel cases`. History is linear.\n')).toEqual(['kernel', 'cases']);
  });

  it('are never none by mistake', () => {
    expect(() => areasOf('## Commits\n')).toThrow('lists no areas');
  });
});
