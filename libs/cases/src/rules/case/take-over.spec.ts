import { headOf, PEOPLE, postOf } from '@zhuoluo/directory/rules/testing/world.fixture';
import { idOf, type NoticeKind } from '@zhuoluo/notices/rules';
import { noticesOf } from '../notices/notices-of.ts';
import { FROM_COUNTY, SUBMISSION } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import {
  awaitingDispatch,
  blueIssued,
  claimed,
  filed,
  INSTRUCT,
  LEAD_UNIT,
  onSite,
  submitted,
} from '../testing/ways.fixture.ts';

const SAY = { type: 'instruct', by: PEOPLE.mayor, text: '请尽快协调解决。' } as const;

const toldOf = (story: Story, kind: NoticeKind) =>
  noticesOf(story.case, story.events, story.context.directory).flatMap((notice) =>
    notice.kind === kind ? [idOf(notice.to)] : [],
  );

describe('提级督办 (rules.md §90)', () => {
  const TAKE = { ...SAY, takeOver: true } as const;
  const atCountyDepartment = () =>
    new Story()
      .skipTo('2026-03-02 09:00')
      .file({ ...FROM_COUNTY, level: 'DEPARTMENT', levelReason: '示例', category: 'LABOR' })
      .do({ type: 'claim', by: headOf('DF-HUMAN_RESOURCES') });

  it('raises the case to the leader’s level, dispatched by its route, with fresh limits', () => {
    const story = atCountyDepartment().do({ ...TAKE, by: PEOPLE.viceGovernor });
    expect(story.case).toMatchObject({ level: 'COUNTY', tier: 'COUNTY', state: 'HANDLING', unitId: 'DF-GOV_OFFICE' });
    expect(story.lead).toMatchObject({ unitId: 'DF-GOV_OFFICE', state: 'PENDING_CLAIM', level: 'COUNTY' });
    expect(story.case.instructions).toMatchObject([{ tookOverTo: 'COUNTY', text: SAY.text }]);
    expect(story.eventsOf('case-escalated')[0]!.facts).toMatchObject({
      cause: 'TAKEN_OVER',
      from: 'DEPARTMENT',
      to: 'COUNTY',
    });
    expect(story.case.tasks[0]).toMatchObject({ state: 'ESCALATED', lateSeconds: null });
  });

  it('a leader of the city takes it from two levels below, also what no one was charged with yet', () => {
    expect(atCountyDepartment().do(TAKE).case).toMatchObject({ level: 'CITY', tier: 'CITY', unitId: 'SL-INDUSTRY' });
    for (const story of [filed(), onSite(), awaitingDispatch()])
      expect(story.do(TAKE).case).toMatchObject({ level: 'CITY', state: 'HANDLING' });
    expect(onSite({}, FROM_COUNTY).do({ ...TAKE, by: PEOPLE.countyLeader }).case).toMatchObject({ level: 'COUNTY' });
  });

  it('only upward: not what is at the own level, above it, or with a department of the city', () => {
    expect(atCountyDepartment().do(TAKE).refusalOf(TAKE)).toBe('not-above');
    expect(claimed().refusalOf({ ...TAKE, by: PEOPLE.countyLeader })).toBe('not-above');
    expect(claimed().refusalOf({ ...TAKE, by: PEOPLE.industryLeader })).toBe('not-above');
    expect(submitted().refusalOf(TAKE)).toBe('wrong-case-state');
  });

  it('leaves orders owed, and the former lead helps on without a ladder', () => {
    const story = blueIssued().do(TAKE);
    expect(story.orders.map(({ state }) => state)).toEqual(['ISSUED']);
    expect(story.taskOf(LEAD_UNIT)).toMatchObject({ role: 'CO', leftBehind: true });
  });

  it('with a date it binds the lead that the route names', () => {
    const story = atCountyDepartment().do({ ...TAKE, by: PEOPLE.viceGovernor, until: INSTRUCT.until });
    expect(story.clock('INSTRUCTION')).toMatchObject({ unitId: 'DF-GOV_OFFICE', taskId: story.lead.id });
  });

  it('ends a date that bound the former lead, and tells the leader who set it', () => {
    const story = claimed()
      .do({ ...INSTRUCT, by: PEOPLE.viceMayor })
      .do(TAKE);
    expect(story.clock('INSTRUCTION').state).toBe('STOPPED');
    expect(toldOf(story, 'instruction-ended')).toEqual([postOf('sl-vice-mayor')]);
    const handedIn = claimed({}, ['SL-PERMIT']).do({ ...INSTRUCT, unitId: 'SL-PERMIT' });
    handedIn.do({ type: 'claim', by: headOf('SL-PERMIT'), unit: 'SL-PERMIT' });
    handedIn.do({ ...SUBMISSION, by: headOf('SL-PERMIT'), unit: 'SL-PERMIT' });
    expect(handedIn.clock('INSTRUCTION').state).toBe('STOPPED');
    expect(toldOf(handedIn, 'instruction-ended')).toEqual([]);
  });
});
