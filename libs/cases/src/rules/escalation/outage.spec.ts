import { nextMilestoneAt } from '../case/milestones.ts';
import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { onSite, blueIssued, claimed, dispatched, LEAD_UNIT, yellowDrafted } from '../testing/ways.fixture.ts';
import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

/** Nothing ran for a while: no worker, no sweep, no command (rules.md §26; ARCHITECTURE.md point 2). */
describe('after an outage', () => {
  it('of three weeks a case has one order, dated at recovery, late from the limit, its own limit running from there', () => {
    const story = dispatched().skipTo('2026-03-24 10:00').wake();
    expect(story.orders).toMatchObject([
      {
        colour: 'BLUE',
        clockKind: 'CLAIM',
        dueAt: at('2026-03-03 18:00'),
        issuedAt: at('2026-03-24 10:00'),
        rectifyDueAt: at('2026-03-27 18:00'),
      },
    ]);
    expect(story.lead).toMatchObject({ claimedAt: at('2026-03-03 18:00'), dueAt: at('2026-03-12 18:00') });
    expect(story.clock('HANDLE', LEAD_UNIT)).toMatchObject({ missedAt: at('2026-03-12 18:00'), drawAt: null });
  });

  it('a unit is not called late for what it could not be shown: the clocks of a new level begin at recovery', () => {
    const story = onSite().skipTo('2026-03-24 10:00').wake();
    expect(story.case).toMatchObject({ level: 'DEPARTMENT', state: 'HANDLING' });
    expect(story.lead).toMatchObject({ dispatchedAt: story.now, claimDueAt: at('2026-03-25 18:00') });
    expect(story.orders).toEqual([]);
  });

  it('an order that expired meanwhile gives the next colour once', () => {
    const story = blueIssued().skipTo('2026-04-20 10:00').wake();
    expect(story.orders.map((o) => [o.colour, o.state])).toEqual([
      ['BLUE', 'ISSUED'],
      ['YELLOW', 'PENDING_SIGN'],
    ]);
    expect(story.orders[1]).toMatchObject({ draftedAt: story.now, delegateAt: at('2026-04-22 08:00') });
  });

  it('that ends while the offices are closed, the order is drawn when they open', () => {
    const story = claimed().skipTo('2026-03-14 23:00').wake();
    expect(story.orders).toEqual([]);
    expect(story.clock('HANDLE')).toMatchObject({ missedAt: at('2026-03-11 18:00'), drawAt: at('2026-03-16 08:00') });
    story.liveTo('2026-03-16 08:00');
    expect(story.orders).toMatchObject([{ colour: 'BLUE', issuedAt: at('2026-03-16 08:00') }]);
  });

  it('the same holds for the next colour', () => {
    const story = blueIssued().skipTo('2026-03-21 11:00').wake();
    expect(story.orders).toHaveLength(1);
    expect(story.orders[0]).toMatchObject({ state: 'ISSUED', expireAt: at('2026-03-23 08:00') });
    story.liveTo('2026-03-23 08:00');
    expect(story.orders[1]).toMatchObject({ colour: 'YELLOW', draftedAt: at('2026-03-23 08:00') });
  });

  it('the same holds for a signature by delegation: no name is put under an order at night', () => {
    const story = yellowDrafted().skipTo('2026-03-21 03:00').wake();
    expect(story.orders[1]).toMatchObject({ state: 'PENDING_SIGN', delegateAt: at('2026-03-23 08:00') });
    expect(story.wake().happened.filter((t) => t === 'order-sign-deferred')).toHaveLength(1);
    story.liveTo('2026-03-23 08:00');
    expect(story.orders[1]).toMatchObject({ signMode: 'DELEGATED', issuedAt: at('2026-03-23 08:00') });
  });

  it('what is mended before they open draws nothing', () => {
    const story = claimed().skipTo('2026-03-14 23:00').submit().liveTo('2026-03-16 12:00');
    expect(story.colours).toEqual([]);
  });

  it('no one is warned of a limit that has passed already, and the case does not wake for it', () => {
    const story = claimed().skipTo('2026-03-14 23:00').wake();
    expect(story.happened).not.toContain('warning-given');
    expect(nextMilestoneAt(story.case, story.now)).toBe(at('2026-03-16 08:00'));
    story.liveTo('2026-03-16 08:00');
    expect(story.happened).not.toContain('warning-given');
  });

  it('a warning that is late, and still before the limit, is given', () => {
    expect(claimed().skipTo('2026-03-11 17:00').wake().happened).toContain('warning-given');
  });

  it('waking twice does nothing more', () => {
    const story = dispatched().skipTo('2026-03-24 10:00').wake();
    const { version } = story.case;
    expect(story.wake().wake().case.version).toBe(version);
  });

  it('what people do late is decided on the case as time has left it', () => {
    const story = dispatched().skipTo('2026-03-24 10:00');
    const refused = story.refusalOf({
      ...{ type: 'dispatch', by: PEOPLE.dispatcher, lead: 'SL-HOUSING', coUnits: [], requirement: '' },
      reason: '职责不符',
    });
    expect(refused).toBe('already-claimed');
    expect(story.colours).toEqual(['BLUE']);
  });
});
