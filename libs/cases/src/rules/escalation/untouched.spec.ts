import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { localDateOf, SECOND } from '@zhuoluo/kernel';
import { FAST_POLICY } from '@zhuoluo/regulation/rules';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { PEOPLE, postOf } from '@zhuoluo/directory/rules/testing/world.fixture';

const levelsOf = (story: Story) =>
  story.events.filter((e) => e.type === 'case-escalated').map((e) => e.facts['to'] as string);

/** No one does anything, ever (rules.md §3). */
describe('a case left alone', () => {
  it('of a county climbs on site → department → county → city and reaches its red by itself', () => {
    const story = new Story()
      .skipTo('2026-01-05 09:00')
      .file({ ...FROM_COUNTY, category: 'LABOR' })
      .liveTo('2026-07-01 09:00');
    expect(levelsOf(story)).toEqual(['DEPARTMENT', 'COUNTY', 'CITY']);
    expect(story.ordersOf('DF-HUMAN_RESOURCES').map((o) => o.colour)).toEqual(['BLUE', 'YELLOW', 'RED']);
    expect(story.ordersOf('DF-GOV_OFFICE').map((o) => o.colour)).toEqual(['BLUE', 'YELLOW', 'RED']);
    expect(
      story
        .ordersOf('SL-INDUSTRY')
        .slice(0, 3)
        .map((o) => o.colour),
    ).toEqual(['BLUE', 'YELLOW', 'RED']);
  });

  it('orders to a county’s own office are issued by the city’s supervision office (rules.md §110)', () => {
    const story = new Story()
      .skipTo('2026-01-05 09:00')
      .file({ ...FROM_COUNTY, category: 'LABOR' })
      .liveTo('2026-07-01 09:00');
    expect(new Set(story.ordersOf('DF-HUMAN_RESOURCES').map((o) => o.officeId))).toEqual(new Set(['DF-SUPERVISION']));
    expect(new Set(story.ordersOf('DF-GOV_OFFICE').map((o) => o.officeId))).toEqual(new Set(['SL-SUPERVISION']));
  });

  it('at CITY the signers stand a step higher, the instruction stays drafted, the listing proposed (rules.md §111, §88)', () => {
    const story = new Story().skipTo('2026-01-05 09:00').file().liveTo('2026-05-29 09:00');
    const city = story.ordersOf('SL-INDUSTRY');
    expect(city.slice(0, 3).map((o) => o.signatoryPostId)).toEqual(
      ['sl-chief', 'sl-vice-mayor', 'sl-mayor'].map((signer) => postOf(signer)),
    );
    expect(story.case.instructionDraftedAt).not.toBeNull();
    expect(story.case.listingProposedAt).not.toBeNull();
    expect(story.happened.filter((t) => t === 'instruction-drafted' || t === 'listing-proposed')).toHaveLength(2);
  });

  it('there a further red follows after 5, 10, 20, 20 … working days, each superseding, without points (rules.md §108)', () => {
    const story = new Story()
      .skipTo('2026-01-05 09:00')
      .file({ by: PEOPLE.hotline, level: 'CITY' })
      .liveTo('2026-09-01 09:00');
    const reds = story.ordersOf('SL-INDUSTRY').filter((o) => o.colour === 'RED');
    const apart = reds
      .slice(1)
      .map((o, i) => story.context.calendar.workingDatesAfter(reds[i]!.issuedAt!, o.draftedAt) - 1);
    expect(apart.slice(0, 5)).toEqual([5, 10, 20, 20, 20]);
    expect(reds.slice(0, 3).map((o) => [o.repeat, o.points])).toEqual([
      [0, -2],
      [1, 0],
      [2, 0],
    ]);
    expect(reds.slice(0, -1).every((o) => o.state === 'SUPERSEDED')).toBe(true);
    expect(story.case).toMatchObject({ state: 'HANDLING', level: 'CITY', colour: 'RED' });
  });
});

describe('under the fast policy the whole ladder shows in minutes, day and night', () => {
  const start = at('2026-10-03 02:00');
  const story = new Story({ policy: FAST_POLICY }).skipTo(start).file({ ...FROM_COUNTY, category: 'LABOR' });
  story.liveTo(start + 400 * SECOND);

  it('reaches CITY and its red, with a number for each order', () => {
    expect(levelsOf(story)).toEqual(['DEPARTMENT', 'COUNTY', 'CITY']);
    expect(story.colours.slice(0, 9)).toEqual([
      'BLUE',
      'YELLOW',
      'RED',
      'BLUE',
      'YELLOW',
      'RED',
      'BLUE',
      'YELLOW',
      'RED',
    ]);
    expect(story.orders.filter((o) => o.issuedAt !== null).map((o) => o.docNumber)).toEqual(
      story.colours.map((_, i) => `商政督〔2026〕${i + 1}号`),
    );
    expect(localDateOf(story.now)).toBe('2026-10-03');
  });

  it('the doubling stops at 60 s', () => {
    const reds = story.ordersOf('SL-INDUSTRY').filter((o) => o.colour === 'RED');
    const waits = reds.slice(1).map((o, i) => (o.draftedAt - reds[i]!.issuedAt!) / SECOND);
    expect(waits.slice(0, 4)).toEqual([15, 30, 60, 60]);
    expect(Math.max(...waits)).toBe(60);
  });
});
