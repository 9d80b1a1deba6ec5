import fc from 'fast-check';
import type { FileCase, CommandType } from '../case/command.ts';
import { DAY, type Actor } from '@zhuoluo/kernel';
import { histories, tell } from '../testing/history.fixture.ts';
import { FROM_COUNTY, SUBMISSION, TEST_PARTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import {
  blueIssued,
  claimed,
  closed,
  filed,
  LEAD_UNIT,
  readyToClose,
  submitted,
  yellowDrafted,
} from '../testing/ways.fixture.ts';
import {
  directory,
  headOf,
  officerOf,
  PEOPLE,
  person,
  postOf,
  WORLD,
} from '@zhuoluo/directory/rules/testing/world.fixture';
import { isPending } from '../request/requests-of.ts';
import { noticesOf } from './notices-of.ts';
import { idOf, type Notice, type NoticeKind } from '@zhuoluo/notices/rules';

/** Whom a story's events told of something, in order: a person, or roles of a unit. */
function told(story: Story, kind: NoticeKind): string[] {
  return noticesOf(story.case, story.events, story.context.directory)
    .filter((notice) => notice.kind === kind)
    .map(({ to }) => ('roles' in to ? `${to.roles.join('+')} of ${to.unitId}` : idOf(to)));
}

/** What is asked of who is told so. */
const ASKED: Readonly<Partial<Record<NoticeKind, CommandType | readonly CommandType[]>>> = {
  'case-to-accept': 'accept',
  'case-to-dispatch': 'dispatch',
  'case-to-follow-up': 'follow-up',
  'case-to-rate': 'follow-up',
  'rating-to-verify': 'verify',
  'case-to-close': 'close',
  'case-to-co-sign': 'close',
  'task-dispatched': 'claim',
  'task-to-review': 'review',
  'order-to-sign': 'sign',
  'order-sent-back': 'resubmit',
  'answer-to-judge': 'accept-answer',
  'request-to-send': ['return', 'request-escalation', 'extend', 'suspend'],
  'request-to-decide': [
    'decide-return',
    'decide-escalation',
    'decide-extension',
    'decide-suspension',
    'decide-rating-dispute',
    'decide-objection',
  ],
};

/** Kinds that reach everybody who may do what they ask for. */
const ALL_TOLD = new Set<NoticeKind>([
  ...(['rating-to-verify', 'case-to-close', 'case-to-co-sign', 'task-to-review'] as const),
  'order-sent-back',
  'answer-to-judge',
  'request-to-decide',
]);

function isTo({ to }: Notice, person: Actor, servedBy: readonly string[]): boolean {
  if ('personId' in to) return to.personId === person.personId;
  if ('partyId' in to) return to.partyId === person.partyId;
  if ('postId' in to) return person.posts.some(({ id }) => id === to.postId);
  if ('liaisonOf' in to) return person.posts.some(({ id }) => servedBy.includes(id));
  return person.posts.some(
    ({ unitId, roles }) => unitId === to.unitId && roles.some((role) => to.roles.includes(role)),
  );
}

/** Who was told of the newest thing to be done and may not do it, and who may and was not told. */
function wronglyTold(story: Story): string[] {
  const { case: c, events, context } = story;
  const last = events.at(-1)!;
  const newest = noticesOf(c, [last], context.directory).filter(({ kind }) => kind in ASKED);
  const requestId = 'requestId' in last.facts ? last.facts.requestId : undefined;
  return Object.values(PEOPLE).flatMap((person) => {
    const may = story.mayDo(person);
    return newest.flatMap(({ kind, part }) => {
      const isTold = newest.some(
        (one) => one.kind === kind && one.part?.id === part?.id && isTo(one, person, context.servedBy),
      );
      const [taskId, orderId] = (['task', 'order'] as const).map((of) => (part?.kind === of ? part.id : undefined));
      const isMeant = may.some(
        ({ type, task = taskId, order = orderId, request = requestId }) =>
          [ASKED[kind]].flat().includes(type) && task === taskId && order === orderId && request === requestId,
      );
      const fault = isTold ? !isMeant : isMeant && ALL_TOLD.has(kind);
      return fault ? [`${kind}: ${person.personId} ${isTold ? 'is told and may not' : 'may and is not told'}`] : [];
    });
  });
}

describe('who is told (rules.md §129)', () => {
  it('of a blue order: the unit, the 专班办公室, the liaison; no leader', () => {
    expect(told(blueIssued(), 'order-issued')).toEqual([
      'UNIT_OFFICER+UNIT_HEAD of SL-NATURAL_RESOURCES',
      'DISPATCHER of SL-INDUSTRY',
      'liaison of yunling',
    ]);
    expect(told(blueIssued(), 'order-copied')).toEqual([]);
  });

  it('of a yellow order also the leader in charge, of a red one the head of the government', () => {
    const story = yellowDrafted().do({ type: 'sign', by: PEOPLE.chief });
    expect(told(story, 'order-copied')).toEqual([postOf('sl-vice-mayor')]);
    story.liveTo('2026-03-23 09:00').do({ type: 'sign', by: PEOPLE.viceMayor, colour: 'RED' });
    expect(told(story, 'order-copied')).toEqual([postOf('sl-vice-mayor'), postOf('sl-mayor')]);
  });

  it('of a yellow and a red order also 考核办: of the issuing government, or of the city where that has none (rules.md §118)', () => {
    const withAssessors = (...unitIds: string[]) => {
      const seats = unitIds.map((unitId) => person(`assessor-of-${unitId}`, unitId, 'ASSESSOR'));
      return directory({
        posts: [
          ...WORLD.posts,
          ...seats.flatMap(({ posts }) => posts.map((one) => ({ ...one, superiorPostId: null }))),
        ],
        people: [...WORLD.people, ...seats.map(({ personId, posts }) => ({ id: personId, name: '××', posts }))],
      });
    };
    const copiedUnder = (...unitIds: string[]) => {
      const story = new Story({ directory: withAssessors(...unitIds) })
        .skipTo('2026-03-02 09:00')
        .file({ ...FROM_COUNTY, category: 'LABOR', level: 'DEPARTMENT', levelReason: '示例' })
        .do({ type: 'order', by: PEOPLE.countyInspector, colour: 'YELLOW', reason: 'SPOT_CHECK', text: '名册不实' });
      return told(story.do({ type: 'sign', by: PEOPLE.countyChief }), 'order-copied');
    };
    expect(copiedUnder('SL-GOV_OFFICE')).toContain('ASSESSOR of SL-GOV_OFFICE');
    expect(copiedUnder('SL-GOV_OFFICE', 'DF-GOV_OFFICE')).toContain('ASSESSOR of DF-GOV_OFFICE');
    expect(copiedUnder('SL-GOV_OFFICE', 'DF-GOV_OFFICE')).not.toContain('ASSESSOR of SL-GOV_OFFICE');
  });

  it('of a red that a unit still owes after the case has risen, once its limit passes: the office that issued it (rules.md §87)', () => {
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

  it('of a case to close: who may, not who reviewed it; who proposed is not asked to co-sign', () => {
    expect(told(readyToClose(), 'case-to-close')).toEqual(['second-dispatcher', 'officer-and-dispatcher']);
    const story = blueIssued().submit().do({ type: 'review', by: PEOPLE.officerAndDispatcher, accept: true });
    story.do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 });
    expect(told(story, 'case-to-close')).toEqual(['dispatcher', 'second-dispatcher']);
  });

  it('of a decision without exclusions: the post, for its holder of the day', () => {
    expect(told(submitted(), 'task-to-review')).toEqual(['DISPATCHER of SL-INDUSTRY']);
  });

  it('to do something: only who may do it then, in every history', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let seen = 0;
        tell(history, (story) => {
          const isNew = story.events.length > seen;
          seen = story.events.length;
          if (isNew) expect(wronglyTold(story)).toEqual([]);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('of a stage that moves up: the office that takes it over, and of its own red the city’s leaders (rules.md §106, §88)', () => {
    const story = new Story()
      .skipTo('2026-03-02 09:00')
      .file({ ...FROM_COUNTY, category: 'LABOR', level: 'DEPARTMENT', levelReason: '示例' })
      .do({ type: 'claim', by: headOf('DF-HUMAN_RESOURCES') })
      .submit()
      .liveTo('2026-03-31 08:00');
    expect(story.happened).toContain('stage-moved-up');
    expect(told(story, 'task-to-review')).toContain('DISPATCHER of SL-INDUSTRY');
    story.liveTo('2026-05-29 09:00');
    expect(story.case).toMatchObject({ tier: 'COUNTY', state: 'REVIEWING' });
    expect(told(story, 'instruction-to-weigh')).toEqual(['LEADER of SL-GOV_OFFICE']);
    expect(told(story, 'listing-to-weigh')).toEqual(['SUPERVISOR of SL-SUPERVISION']);
  });

  it('of a closing that was proposed before its stage moved up: who may co-sign it', () => {
    const story = new Story()
      .skipTo('2026-03-02 09:00')
      .file({ ...FROM_COUNTY, category: 'LABOR', level: 'DEPARTMENT', levelReason: '示例' })
      .do({ type: 'claim', by: headOf('DF-HUMAN_RESOURCES') })
      .submit()
      .liveTo('2026-03-31 08:00')
      .do({ type: 'review', by: PEOPLE.dispatcher, accept: true })
      .do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 })
      .do({ type: 'close', by: PEOPLE.secondCountyDispatcher, summary: '已办结' });
    expect(story.happened).toContain('close-proposed');
    story.liveTo('2026-05-29 09:00');
    const [, moved] = story.events.filter(({ type }) => type === 'stage-moved-up');
    const asked = noticesOf(story.case, [moved!], story.context.directory).filter(({ kind }) => kind in ASKED);
    expect(asked.map(({ kind, to }) => [kind, to])).toEqual([
      ['case-to-co-sign', { unitId: 'SL-SUPERVISION', roles: ['SUPERVISOR'] }],
    ]);
  });

  it('of the end an enterprise that filed for itself once, anybody else who filed by name', () => {
    const filers = (filing: Partial<FileCase>) =>
      told(
        filed({}, { ...filing, party: { ...TEST_PARTY, liaison: null } })
          .do({ type: 'accept', by: PEOPLE.countyDispatcher })
          .do({
            type: 'dispatch',
            by: PEOPLE.countyDispatcher,
            lead: 'DF-NATURAL_RESOURCES',
            coUnits: [],
            requirement: '办理',
          })
          .do({ type: 'claim', by: headOf('DF-NATURAL_RESOURCES') })
          .submit()
          .do({ type: 'review', by: PEOPLE.countyDispatcher, accept: true })
          .do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 5 })
          .do({ type: 'close', by: PEOPLE.secondCountyDispatcher, summary: '已办结' }),
        'case-closed',
      );
    expect(filers({ by: PEOPLE.enterprise, source: 'ENTERPRISE' })).toEqual(['liaison of yunling', 'yunling']);
    expect(filers({ by: PEOPLE.hotline, source: 'HOTLINE' })).toEqual(['liaison of yunling', 'yunling', 'hotline']);
  });

  it('H17 no one by time once a case has ended and nothing is asked about it, however long one waits', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const story = tell(history, () => undefined);
        if (story.case.endedAt === null || story.case.requests.some(isPending)) return;
        const before = story.events.length;
        story.liveTo(story.now + 400 * DAY);
        expect(story.events).toHaveLength(before);
      }),
      { numRuns: 60 },
    );
    const story = closed();
    const before = story.events.length;
    story.liveTo(story.now + 400 * DAY);
    expect(story.events).toHaveLength(before);
  });

  it('everybody once of one thing in an event, in every history', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const story = tell(history, () => undefined);
        const all = noticesOf(story.case, story.events, story.context.directory).map(({ at: _, to, ...said }) =>
          JSON.stringify({ ...said, to: idOf(to) }),
        );
        expect(all).toEqual([...new Set(all)]);
      }),
      { numRuns: 60 },
    );
  });
});
