import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { isOpenOrder } from '../supervision-order/supervision-order.ts';
import { always, inTheEnd } from '../testing/laws.fixture.ts';
import { isActive } from './parts.ts';

const FOR_THE_PARTY = [PEOPLE.enterprise, PEOPLE.liaison].map(({ personId }) => personId);

describe('however a case ends', () => {
  it('nothing of it stays open: no task, no limit, no order, no request', () => {
    always(({ case: { endedAt, tasks, clocks, orders, requests } }) => {
      if (endedAt === null) return;
      expect(tasks.filter(isActive)).toEqual([]);
      expect(clocks.filter(({ state }) => state !== 'STOPPED')).toEqual([]);
      expect(orders.filter(isOpenOrder)).toEqual([]);
      expect(requests.filter(({ state }) => state === 'PENDING')).toEqual([]);
    });
  });

  it('a withdrawal ends blue orders and drafts, and no warning or worse that was issued (rules.md §53)', () => {
    inTheEnd(({ events, orders }) => {
      const withdrawn = events.find(({ type }) => type === 'case-withdrawn');
      const closed = (withdrawn?.change.orders ?? []).filter(({ state }) => state === 'CLOSED').map(({ id }) => id);
      expect(orders.filter(({ id, colour }) => closed.includes(id) && colour !== 'BLUE')).toEqual([]);
    });
  });

  it('its enterprise and its liaison together reopen it once (rules.md §143)', () => {
    inTheEnd(({ events }) => {
      const reopened = events.filter(
        ({ type, by }) => type === 'case-reopened' && FOR_THE_PARTY.includes(by!.personId),
      );
      expect(reopened.length).toBeLessThanOrEqual(1);
    });
  });
});
