import fc from 'fast-check';
import { histories, tell } from '../testing/history.fixture.ts';
import { FROM_COUNTY, Story, SUBMISSION } from '../testing/story.fixture.ts';
import { blueIssued, claimed, LEAD_UNIT, yellowDrafted } from '../testing/ways.fixture.ts';
import { headOf, officerOf, PEOPLE } from '../testing/world.fixture.ts';
import { noticesOf } from './notices-of.ts';
import type { NoticeKind } from './notice.ts';

/** Whom a story's events told of something, in order: a person, or roles of a unit. */
function told(story: Story, kind: NoticeKind): string[] {
  return noticesOf(story.case, story.events, story.context.directory)
    .filter((notice) => notice.kind === kind)
    .map(({ to }) => ('personId' in to ? to.personId : `${to.roles.join('+')} of ${to.unitId}`));
}

describe('who is told (domain.md 3.3)', () => {
  it('of a blue order: the unit, the 专班办公室, the liaison; no leader', () => {
    expect(told(blueIssued(), 'order-issued')).toEqual([
      'UNIT_OFFICER+UNIT_HEAD of SL-NATURAL_RESOURCES',
      'DISPATCHER of SL-INDUSTRY',
      'liaison',
    ]);
    expect(told(blueIssued(), 'order-copied')).toEqual([]);
  });

  it('of a yellow order also the leader in charge, of a red one the head of the government', () => {
    const story = yellowDrafted().do({ type: 'sign', by: PEOPLE.chief });
    expect(told(story, 'order-copied')).toEqual(['sl-vice-mayor']);
    story.liveTo('2026-03-23 09:00').do({ type: 'sign', by: PEOPLE.viceMayor, colour: 'RED' });
    expect(told(story, 'order-copied')).toEqual(['sl-vice-mayor', 'sl-mayor']);
  });

  it('of a red that a unit still owes after the case has risen, once its limit passes: the office that issued it (9.17)', () => {
    const story = claimed().liveTo('2026-03-27 09:00');
    expect(story.case.level).toBe('CITY');
    expect(told(story, 'order-overdue')).toEqual([]);
    story.liveTo('2026-04-02 09:00');
    expect(story.orders.find((o) => o.colour === 'RED')!.rectifyMissedAt).not.toBeNull();
    expect(told(story, 'order-overdue')).toEqual(['SUPERVISOR of SL-SUPERVISION']);
  });

  it('of what an officer drafted, a result or an answer to an order: the head', () => {
    const officer = officerOf(LEAD_UNIT);
    const story = blueIssued()
      .do({ type: 'answer', by: officer, kind: 'PROGRESS', text: '正在办理' })
      .do({ ...SUBMISSION, by: officer });
    expect(story.lead.state).not.toBe('SUBMITTED');
    expect(told(story, 'draft-to-submit')).toEqual([`UNIT_HEAD of ${LEAD_UNIT}`, `UNIT_HEAD of ${LEAD_UNIT}`]);
  });

  it('of a stage that moves up: the office that takes it over, and of its own red the city’s leaders (9.8, E4)', () => {
    const story = new Story()
      .skipTo('2026-03-02 09:00')
      .file({ ...FROM_COUNTY, category: 'LABOR', level: 'DEPARTMENT', levelReason: '示例' })
      .do({ type: 'claim', by: headOf('DF-HUMAN_RESOURCES') })
      .submit()
      .liveTo('2026-03-31 08:00');
    expect(story.happened).toContain('stage-moved-up');
    expect(told(story, 'task-to-review')).toContain('DISPATCHER+LEADER of SL-INDUSTRY');
    story.liveTo('2026-05-29 09:00');
    expect(story.case).toMatchObject({ tier: 'COUNTY', state: 'REVIEWING' });
    expect(told(story, 'instruction-to-weigh')).toEqual(['LEADER of SL-GOV_OFFICE']);
    expect(told(story, 'listing-to-weigh')).toEqual(['SUPERVISOR of SL-SUPERVISION']);
  });

  it('everybody once of one thing in an event, whatever happens', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const story = tell(history, () => undefined);
        const all = noticesOf(story.case, story.events, story.context.directory).map(({ at: _, to, ...said }) =>
          JSON.stringify({ ...said, to: 'personId' in to ? to.personId : to.unitId }),
        );
        expect(all).toEqual([...new Set(all)]);
      }),
      { numRuns: 60 },
    );
  });
});
