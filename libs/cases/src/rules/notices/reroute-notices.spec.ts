import type { Notice } from '@zhuoluo/notices/rules';
import { PEOPLE } from '@zhuoluo/directory/rules/testing/world.fixture';
import type { Story } from '../testing/story.fixture.ts';
import { dispatched, LEAD_UNIT } from '../testing/ways.fixture.ts';
import { noticesOf } from './notices-of.ts';

function rerouted(coUnits: string[], lead: string, newCoUnits: string[]): Story {
  return dispatched({}, coUnits).do({
    ...{ type: 'dispatch', by: PEOPLE.dispatcher, lead, coUnits: newCoUnits, requirement: '' },
    reason: '职责不符',
  });
}

function ofTheLoss({ case: c, events, context }: Story): Notice[] {
  return noticesOf(c, events, context.directory).filter(({ kind }) => kind === 'task-rerouted');
}

describe('改派 before the claim (rules.md §129)', () => {
  it('tells officers and heads of the unit that it takes the task from, once, and of that task', () => {
    const story = rerouted([], 'SL-HOUSING', ['SL-PERMIT']);
    const told = ofTheLoss(story);
    expect(told.map(({ to }) => to)).toEqual([{ unitId: LEAD_UNIT, roles: ['UNIT_OFFICER', 'UNIT_HEAD'] }]);
    expect(story.case.tasks.find(({ id }) => id === told[0]!.part?.id)).toMatchObject({
      unitId: LEAD_UNIT,
      state: 'REASSIGNED',
    });
  });

  it.each([
    ['a co-unit that leads from now on', ['SL-HOUSING'], 'SL-HOUSING', [], [LEAD_UNIT]],
    ['a lead that assists from now on', [], 'SL-HOUSING', [LEAD_UNIT], []],
  ])('tells nothing of a loss to %s: it is charged anew', (_, coUnits, lead, newCoUnits, told) => {
    const lost = ofTheLoss(rerouted(coUnits, lead, newCoUnits));
    expect(lost.map(({ to }) => 'unitId' in to && to.unitId)).toEqual(told);
  });
});
