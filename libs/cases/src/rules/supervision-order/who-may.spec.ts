import { blueIssued, LEAD_HEAD, LEAD_UNIT, yellowDrafted } from '../testing/ways.fixture.ts';
import { judged } from '../testing/verdicts.fixture.ts';
import { headOf, officerOf, PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';

const answered = () => blueIssued().do({ type: 'answer', by: LEAD_HEAD, kind: 'PROGRESS', text: '正在办理' });

describe('an order: its signatory, the unit it went to, the office that issued it', () => {
  const until = Date.parse('2026-03-16T18:00:00+08:00');
  judged([
    ['signs: the signatory', yellowDrafted, { type: 'sign', by: PEOPLE.chief }, null],
    ['signs: another leader', yellowDrafted, { type: 'sign', by: PEOPLE.viceMayor }, 'role-missing'],
    ['signs: the supervision office', yellowDrafted, { type: 'sign', by: PEOPLE.inspector }, 'role-missing'],
    ['receives: an officer of the unit', blueIssued, { type: 'receive', by: officerOf(LEAD_UNIT) }, null],
    ['receives: another unit', blueIssued, { type: 'receive', by: officerOf('SL-HOUSING') }, 'not-your-unit'],
    ['answers: the unit’s head', blueIssued, { type: 'answer', by: LEAD_HEAD, kind: 'FINAL', text: '' }, null],
    [
      'answers: an officer, for the head',
      blueIssued,
      { type: 'answer', by: officerOf(LEAD_UNIT), kind: 'FINAL', text: '' },
      null,
    ],
    [
      'answers: another unit’s officer',
      blueIssued,
      { type: 'answer', by: officerOf('SL-HOUSING'), kind: 'FINAL', text: '' },
      'not-your-unit',
    ],
    [
      'answers: another head',
      blueIssued,
      { type: 'answer', by: headOf('SL-HOUSING'), kind: 'FINAL', text: '' },
      'not-your-unit',
    ],
    ['accepts: the supervision office', answered, { type: 'accept-answer', by: PEOPLE.inspector, until }, null],
    ['accepts: the county’s', answered, { type: 'accept-answer', by: PEOPLE.countyInspector, until }, 'not-your-unit'],
    ['accepts: the unit itself', answered, { type: 'accept-answer', by: LEAD_HEAD, until }, 'role-missing'],
    ['rejects: the unit itself', answered, { type: 'reject-answer', by: LEAD_HEAD, reason: '' }, 'role-missing'],
    ['revokes: the issuing office', blueIssued, { type: 'revoke', by: PEOPLE.inspector, reason: '' }, null],
    ['revokes: the unit itself', blueIssued, { type: 'revoke', by: LEAD_HEAD, reason: '' }, 'role-missing'],
    [
      'revokes: the county’s office',
      blueIssued,
      { type: 'revoke', by: PEOPLE.countyInspector, reason: '' },
      'not-your-unit',
    ],
  ]);

  it('receipt is given once', () => {
    const story = blueIssued().do({ type: 'receive', by: LEAD_HEAD });
    expect(story.orders[0]).toMatchObject({ receivedBy: LEAD_HEAD.personId, receivedAt: story.now });
    expect(story.refusalOf({ type: 'receive', by: officerOf(LEAD_UNIT) })).toBe('already-received');
  });
});
