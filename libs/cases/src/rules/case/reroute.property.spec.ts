import fc from 'fast-check';
import { DAY, MINUTE, URGENCIES } from '@zhuoluo/kernel';
import { ladderOf } from '../escalation/ladder-of.ts';
import { noticesOf } from '../notices/notices-of.ts';
import { dispatched, LEAD_UNIT } from '../testing/ways.fixture.ts';
import { headOf, PEOPLE, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';

const units = WORLD.units.map(({ id }) => id).filter((id) => id !== LEAD_UNIT);

describe('改派 before the claim', () => {
  it('H04 ends all the former unit’s clocks, and no order or notice goes to it any more, with any change beside the route', () => {
    const change = fc.record({
      after: fc.nat({ max: 8 * 60 }),
      before: fc.subarray(units, { maxLength: 3 }),
      lead: fc.constantFrom(...units),
      coUnits: fc.subarray(units, { maxLength: 3 }),
      urgency: fc.constantFrom(...URGENCIES),
      isClaimed: fc.boolean(),
    });
    fc.assert(
      fc.property(change, ({ after, before, lead, coUnits, urgency, isClaimed }) => {
        const story = dispatched({}, before);
        story.skipTo(story.now + after * MINUTE).do({
          ...{
            type: 'dispatch',
            by: PEOPLE.dispatcher,
            lead,
            coUnits,
            urgency,
            requirement: '办理',
            reason: '职责不符',
          },
        });
        const { version } = story.case;
        if (isClaimed) story.do({ type: 'claim', by: headOf(lead) });
        story.liveTo(story.now + 60 * DAY);
        const former = story.case.tasks.find((task) => task.unitId === LEAD_UNIT)!;
        expect(former.state).toBe('REASSIGNED');
        const clocks = story.case.clocks.filter((clock) => clock.ladder === ladderOf('task', former.id));
        expect(clocks.map(({ kind, state, missedAt }) => [kind, state, missedAt])).toEqual([
          ['CLAIM', 'STOPPED', null],
        ]);
        expect(story.ordersOf(LEAD_UNIT)).toEqual([]);
        const later = story.events.filter(({ seq }) => seq > version);
        expect(later.length).toBeGreaterThan(0);
        const told = noticesOf(story.case, later, story.context.directory).map(({ to }) => to);
        expect(told.filter((to) => 'unitId' in to && to.unitId === LEAD_UNIT)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
