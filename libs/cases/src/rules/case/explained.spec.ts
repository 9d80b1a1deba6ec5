import { headOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import { noticesOf } from '../notices/notices-of.ts';
import { SUBMISSION } from '../testing/filings.fixture.ts';
import { claimed, LEAD_HEAD } from '../testing/ways.fixture.ts';
import { allowedCaseActions } from './decide.ts';

const EXPLAIN = {
  ...SUBMISSION,
  by: LEAD_HEAD,
  outcome: 'C',
  result: '宗地位于生态红线内，不能出让；建议改用园区标准厂房',
  basis: '生态保护红线管理办法第八条',
} as const;
const ACCEPT = { type: 'review', by: PEOPLE.industryLeader, accept: true } as const;
const SEND_BACK = { type: 'review', by: PEOPLE.dispatcher, accept: false, reason: '请补充替代方案' } as const;
const explained = () => claimed().do(EXPLAIN);

describe('不能解决并解释 (rules.md §136)', () => {
  it('needs its basis, and is the lead’s alone to say', () => {
    const { basis: _, ...without } = EXPLAIN;
    expect(claimed().refusalOf(without)).toBe('basis-required');
    const co = claimed({}, ['SL-PERMIT']).do({ type: 'claim', by: headOf('SL-PERMIT'), unit: 'SL-PERMIT' });
    expect(co.refusalOf({ ...EXPLAIN, by: headOf('SL-PERMIT'), unit: 'SL-PERMIT' })).toBe('outcome-of-lead');
  });

  it('is accepted by a leader alone; the office may send it back, and both are told', () => {
    const story = explained();
    expect(story.case).toMatchObject({ state: 'REVIEWING', outcome: 'C' });
    expect(story.refusalOf({ ...ACCEPT, by: PEOPLE.dispatcher })).toBe('leader-required');
    for (const by of [PEOPLE.dispatcher, PEOPLE.industryLeader])
      expect(allowedCaseActions(story.case, by, story.context)).toContain('review');
    const told = noticesOf(story.case, story.events.slice(-1), story.context.directory);
    expect(told.filter(({ kind }) => kind === 'task-to-review').map(({ to }) => to)).toEqual([
      { unitId: 'SL-INDUSTRY', roles: ['DISPATCHER', 'LEADER'] },
    ]);
    expect(explained().do(SEND_BACK).lead.state).toBe('REWORK');
  });

  it('accepted, the enterprise is asked as of any result, and what it is not satisfied with is reworked', () => {
    const story = explained().do(ACCEPT);
    expect(story.case.state).toBe('FOLLOW_UP');
    expect(story.taskOf(LEAD_HEAD.posts[0]!.unitId)).toMatchObject({ outcome: 'C', basis: EXPLAIN.basis });
    story.do({ type: 'follow-up', by: PEOPLE.hotline, reached: true, rating: 4 });
    expect(story.case).toMatchObject({ state: 'CLOSING', outcome: 'C' });
  });
});
