import fc from 'fast-check';
import { histories, tell } from '../testing/history.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { badlyRated, dispatched, filed, LEAD_UNIT, readyToClose, REASONABLE } from '../testing/ways.fixture.ts';
import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { noticesOf } from './notices-of.ts';
import { idOf, type NoticeKind } from '@zhuoluo/notices/rules';

/** What the enterprise was told, with the task concerned where there is one. */
function toParty(story: Story): string[] {
  const { tasks } = story.case;
  return noticesOf(story.case, story.events, story.context.directory)
    .filter(({ to }) => idOf(to) === story.case.partyId)
    .map(({ kind, part }) => `${kind} ${tasks.find(({ id }) => id === part?.id)?.unitId ?? ''}`.trim());
}

describe('an enterprise is told (rules.md §129)', () => {
  it('of each step of its own case, with the task where a unit is named', () => {
    const story = readyToClose();
    expect(toParty(story)).toEqual(['case-escalated', `case-dispatched ${LEAD_UNIT}`, `case-to-rate ${LEAD_UNIT}`]);
    story.do({ type: 'close', by: PEOPLE.secondDispatcher, summary: '已办结' });
    expect(toParty(story).at(-1)).toBe('case-closed');
  });

  it('of its case being taken up, by time as well', () => {
    expect(toParty(filed().do({ type: 'accept', by: PEOPLE.dispatcher }))).toEqual(['case-accepted']);
    expect(toParty(filed().liveTo('2026-03-04 09:00'))).toEqual(['case-accepted', `case-dispatched ${LEAD_UNIT}`]);
  });

  it('of another unit being charged, and of work that goes on after it was dissatisfied', () => {
    const rerouted = dispatched().do({
      ...{ type: 'dispatch', by: PEOPLE.dispatcher, lead: 'SL-HOUSING', coUnits: ['SL-PERMIT'], requirement: '' },
      reason: '职责不符',
    });
    expect(toParty(rerouted)).toEqual(['case-escalated', `case-dispatched ${LEAD_UNIT}`, 'case-rerouted SL-HOUSING']);
    const unhappy = badlyRated().do(REASONABLE);
    expect(toParty(unhappy).slice(-2)).toEqual([`case-to-rate ${LEAD_UNIT}`, `case-reworked ${LEAD_UNIT}`]);
  });

  it('of no order, draft, review or stage between offices, in any history', () => {
    const own = new Set<NoticeKind>(['case-accepted', 'case-dispatched', 'case-rerouted', 'case-to-rate']);
    for (const kind of [
      'case-reworked',
      'case-escalated',
      'case-de-escalated',
      'case-closed',
      'case-rejected',
      'objection-decided',
      'case-withdrawn',
      'case-reopened',
    ] as const)
      own.add(kind);
    fc.assert(
      fc.property(histories, (history) => {
        const story = tell(history, () => undefined);
        const toEnterprise = noticesOf(story.case, story.events, story.context.directory).filter(
          ({ to }) => 'partyId' in to,
        );
        expect(toEnterprise.filter(({ kind, part }) => !own.has(kind) || part?.kind === 'order')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
