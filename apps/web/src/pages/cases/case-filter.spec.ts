import { filterOf, readSearch } from './case-filter.ts';

const asked = (address: string) => filterOf(readSearch(new URLSearchParams(address)), 'me');

describe('the case list', () => {
  it('shows the open cases, due soonest first, unless told otherwise', () => {
    expect(asked('')).toMatchObject({ open: true, sort: 'dueAt' });
  });

  it('asks for closed cases newest first: they have no due date to sort by', () => {
    expect(asked('scope=closed&sort=dueAt')).toMatchObject({ open: false, sort: '-openedAt' });
  });

  it('keeps an order that goes with its scope, and no other', () => {
    expect(asked('scope=closed&sort=-closedAt')).toMatchObject({ sort: '-closedAt' });
    expect(asked('sort=-closedAt')).toMatchObject({ open: true, sort: 'dueAt' });
    expect(asked('scope=all&sort=openedAt')).toMatchObject({ sort: 'openedAt' });
  });

  it('narrows to urgencies, those alone that there are', () => {
    expect(asked('urgency=URGENT,EXTRA').urgency).toEqual(['EXTRA', 'URGENT']);
    expect(asked('urgency=EXTRA&urgency=NORMAL').urgency).toEqual(['EXTRA', 'NORMAL']);
    expect(asked('urgency=nonsense')).not.toHaveProperty('urgency');
  });

  it('leaves the archive out unless it is asked for', () => {
    expect(asked('scope=closed').archived).toBeUndefined();
    expect(asked('scope=archived&sort=dueAt')).toEqual({ archived: true, sort: '-openedAt', limit: 30 });
  });

  it('does not search for a single character, which the API refuses', () => {
    expect(asked('q=电').q).toBeUndefined();
    expect(asked('q=+电价+').q).toBe('电价');
  });

  it('takes an unknown word in the address for none', () => {
    expect(asked('scope=nonsense&sort=nonsense')).toMatchObject({ open: true, sort: 'dueAt' });
  });

  it('lists what a figure of the board counts', () => {
    const figure = 'open=true&level=CITY&unitId=u&dueFrom=2026-03-01T00:00:00.000Z&dueTo=2026-03-02T00:00:00.000Z';
    expect(asked(`${figure}&uncoloured=true`)).toMatchObject({
      open: true,
      level: ['CITY'],
      unitId: 'u',
      dueFrom: '2026-03-01T00:00:00.000Z',
      dueTo: '2026-03-02T00:00:00.000Z',
      uncoloured: true,
    });
    expect(asked('open=true&overdue=true&regionId=r&colour=RED')).toMatchObject({
      overdue: true,
      regionId: 'r',
      colour: ['RED'],
    });
  });

  it('lists what came in or was closed in a stretch of time', () => {
    const span = { openedFrom: '2026-03-01T00:00:00.000Z', openedTo: '2026-03-02T00:00:00.000Z' };
    expect(asked(`scope=all&${new URLSearchParams(span).toString()}`)).toEqual({ ...span, sort: 'dueAt', limit: 30 });
    expect(asked('scope=closed&closedFrom=2026-03-01T00:00:00.000Z')).toMatchObject({
      open: false,
      closedFrom: '2026-03-01T00:00:00.000Z',
    });
  });

  it('narrows to my own where asked', () => {
    expect(asked('mine=').liaisonId).toBe('me');
    expect(asked('').liaisonId).toBeUndefined();
  });
});
