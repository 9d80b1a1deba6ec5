import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { isOpenOrder } from '../supervision-order/supervision-order.ts';
import { always, inTheEnd } from '../testing/laws.fixture.ts';
import { EVERYBODY } from '../testing/history.fixture.ts';
import { isDecided, isPending } from '../request/requests-of.ts';
import { isOfRequest, type Ladder } from '../escalation/ladder-of.ts';
import { isActive } from './parts.ts';

const FOR_THE_PARTY = [PEOPLE.enterprise, PEOPLE.liaison].map(({ personId }) => personId);

describe('however a case ends', () => {
  it('nothing of it stays open: no task, no limit, no order, no request but an objection with its own', () => {
    always(({ case: { endedAt, state: ended, tasks, clocks, orders, requests } }) => {
      if (endedAt === null) return;
      const pending = requests.filter(isPending);
      expect(pending.filter(({ kind }) => kind !== 'OBJECTION' || ended !== 'REJECTED')).toEqual([]);
      const isAsked = ({ ladder }: { ladder: Ladder }) => pending.length > 0 && isOfRequest(ladder);
      expect(tasks.filter(isActive)).toEqual([]);
      expect(clocks.filter((clock) => clock.state !== 'STOPPED' && !isAsked(clock))).toEqual([]);
      expect(orders.filter((order) => isOpenOrder(order) && !isAsked(order))).toEqual([]);
    });
  });

  it('what the tier above decided on its rejection is final: it is decided once, and rejected once (rules.md §43)', () => {
    inTheEnd(({ case: { requests, rejection }, events }) => {
      expect(requests.filter((one) => one.kind === 'OBJECTION' && isDecided(one)).length).toBeLessThanOrEqual(1);
      expect(events.filter(({ type }) => type === 'case-rejected')).toHaveLength(rejection === null ? 0 : 1);
    });
  });

  it('who rejected it decides on no objection, nor does anyone of that office (rules.md §70)', () => {
    inTheEnd(({ case: { requests, rejection } }) => {
      for (const { kind, decidedBy } of requests.filter(isDecided)) {
        if (kind !== 'OBJECTION') continue;
        expect(decidedBy).not.toBe(rejection!.by);
        const posts = EVERYBODY.find(({ personId }) => personId === decidedBy)!.posts;
        expect(posts.map(({ unitId }) => unitId)).not.toContain(rejection!.unitId);
      }
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
