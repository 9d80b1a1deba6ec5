import { orderFilterOf, readOrderSearch } from './order-search.ts';

const asked = (address: string) => orderFilterOf(readOrderSearch(new URLSearchParams(address)));

describe('the list of orders', () => {
  it('shows all of them unless told otherwise', () => {
    expect(asked('')).toEqual({ limit: 30 });
    expect(asked('state=nonsense&colour=nonsense&q=')).toEqual({ limit: 30 });
  });

  it('narrows to what stands in the address', () => {
    expect(asked('state=ISSUED&colour=RED&unitId=u&overdue=true&q=+2026+12+')).toEqual({
      state: ['ISSUED'],
      colour: ['RED'],
      unitId: 'u',
      overdue: true,
      q: '2026 12',
      limit: 30,
    });
  });

  it('lists what a figure of the board counts', () => {
    const span = { issuedFrom: '2026-03-01T00:00:00.000Z', issuedTo: '2026-03-02T00:00:00.000Z' };
    expect(asked(`revoked=false&${new URLSearchParams(span).toString()}`)).toEqual({
      ...span,
      revoked: false,
      limit: 30,
    });
  });

  it('narrows to the region and urgency of cases, in an order that there is', () => {
    expect(asked('regionId=r&urgency=EXTRA,URGENT&sort=rectifyDueAt')).toEqual({
      regionId: 'r',
      urgency: ['EXTRA', 'URGENT'],
      sort: 'rectifyDueAt',
      limit: 30,
    });
    expect(asked('sort=nonsense')).toEqual({ limit: 30 });
  });

  it('does not search for a single character, which the API refuses', () => {
    expect(asked('q=督')).toEqual({ limit: 30 });
  });
});
