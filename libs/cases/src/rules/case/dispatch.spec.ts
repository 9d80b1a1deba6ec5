import { unitsInReach } from './decide.ts';
import { at } from '@zhuoluo/kernel/time/calendar.fixture';
import { FROM_COUNTY } from '../testing/filings.fixture.ts';
import { Story } from '../testing/story.fixture.ts';
import { awaitingDispatch, claimed, dispatched, LEAD_UNIT } from '../testing/ways.fixture.ts';
import { directory, headOf, PEOPLE, WORLD } from '@zhuoluo/directory/rules/testing/world.fixture';

const order = { type: 'dispatch', by: PEOPLE.dispatcher, lead: LEAD_UNIT, coUnits: [], requirement: '办理' } as const;

describe('交办 (rules.md §44)', () => {
  it('opens a task a unit, each with its claim limit', () => {
    const { case: c } = awaitingDispatch().do({ ...order, coUnits: ['SL-PERMIT', 'SL-HOUSING'] });
    expect(c.tasks.map((t) => [t.taskNo, t.role, t.unitId, t.claimDueAt])).toEqual([
      ['SL-2026-000118-01', 'LEAD', LEAD_UNIT, at('2026-03-03 18:00')],
      ['SL-2026-000118-02', 'CO', 'SL-PERMIT', at('2026-03-03 18:00')],
      ['SL-2026-000118-03', 'CO', 'SL-HOUSING', at('2026-03-03 18:00')],
    ]);
  });

  it('gives a unit one task, however often it is named', () => {
    const { case: c } = awaitingDispatch().do({ ...order, coUnits: ['SL-PERMIT', 'SL-PERMIT', LEAD_UNIT] });
    expect(c.tasks.map((t) => t.unitId)).toEqual([LEAD_UNIT, 'SL-PERMIT']);
  });

  it('may change the urgency, with a reason; the limits follow', () => {
    expect(awaitingDispatch().refusalOf({ ...order, urgency: 'URGENT' })).toBe('reason-required');
    const story = awaitingDispatch().do({ ...order, urgency: 'URGENT', reason: '停产在即' });
    expect(story.case.urgency).toBe('URGENT');
    expect(story.lead).toMatchObject({ claimDueAt: at('2026-03-02 15:30'), handleLimit: '3wd' });
  });

  it('stays within the case’s own county and the city, whose offices see it (rules.md §48)', () => {
    const county = { ...WORLD.regions[1]!, id: 'LN', code: 'LN', name: '洛南县' };
    const bureau = { ...WORLD.units.find((u) => u.id === 'DF-PERMIT')!, id: 'LN-PERMIT', regionId: 'LN' };
    const world = directory({ regions: [...WORLD.regions, county], units: [...WORLD.units, bureau] });
    const story = awaitingDispatch({ directory: world });
    expect(story.refusalOf({ ...order, lead: 'LN-PERMIT' })).toBe('unit-of-another-county');
    expect(story.refusalOf({ ...order, coUnits: ['LN-PERMIT'] })).toBe('unit-of-another-county');
    expect(story.refusalOf({ ...order, coUnits: ['DF-PERMIT'] })).toBeNull();
  });

  describe('by a county’s office', () => {
    const financing = () =>
      new Story()
        .skipTo('2026-03-02 09:00')
        .file({ ...FROM_COUNTY, category: 'FINANCING' })
        .do({ type: 'escalate', by: PEOPLE.countyLiaison, reason: '超出本单位权限' });
    const byCounty = { ...order, by: PEOPLE.countyDispatcher };

    it.each(WORLD.units.map(({ id }) => id))(
      'reaches its own county’s units and what the route names: %s',
      (unitId) => {
        const isReached = unitId.startsWith('DF-') || unitId === 'SL-FINANCIAL_OFFICE';
        expect(financing().refusalOf({ ...byCounty, lead: unitId })).toBe(isReached ? null : 'unit-out-of-reach');
        expect(financing().refusalOf({ ...byCounty, lead: 'DF-PERMIT', coUnits: [unitId] })).toBe(
          isReached ? null : 'unit-out-of-reach',
        );
      },
    );

    it('offers what it reaches', () => {
      const { case: c, context } = financing();
      const offered = unitsInReach(c, context).map(({ id }) => id);
      expect(offered).toEqual(
        [...WORLD.units.map(({ id }) => id).filter((id) => id.startsWith('DF-')), 'SL-FINANCIAL_OFFICE'].sort(
          (a, b) => WORLD.units.findIndex(({ id }) => id === a) - WORLD.units.findIndex(({ id }) => id === b),
        ),
      );
    });
  });

  it.each(WORLD.units.map(({ id }) => id))(
    'by the city’s office reaches the city and the case’s county: %s',
    (unitId) => {
      expect(awaitingDispatch().refusalOf({ ...order, lead: unitId })).toBeNull();
    },
  );

  it('knows its units', () => {
    expect(awaitingDispatch().refusalOf({ ...order, lead: 'SL-NOBODY' })).toBe('unknown-unit');
    expect(awaitingDispatch().refusalOf({ ...order, coUnits: ['SL-NOBODY'] })).toBe('unknown-unit');
  });
});

describe('the dispatch limit (rules.md §51)', () => {
  it('a liaison’s escalation waits a working day for its dispatcher, then the route dispatches', () => {
    const story = awaitingDispatch();
    expect(story.case).toMatchObject({ state: 'DISPATCHING', dueAt: at('2026-03-03 18:00') });
    story.liveTo('2026-03-03 18:00');
    expect(story.case).toMatchObject({ state: 'HANDLING', unitId: LEAD_UNIT });
    expect(story.lead).toMatchObject({ dispatchedBy: null, dispatchedAt: at('2026-03-03 18:00') });
    expect(story.colours).toEqual([]);
  });
});

describe('改派 while the task is not claimed (rules.md §50)', () => {
  const rerouted = () =>
    dispatched()
      .skipTo('2026-03-03 10:00')
      .do({ ...order, lead: 'SL-HOUSING', reason: '职责不符' });

  it('needs a reason, and is refused once the lead has claimed', () => {
    expect(dispatched().refusalOf({ ...order, lead: 'SL-HOUSING' })).toBe('reason-required');
    expect(claimed().refusalOf({ ...order, lead: 'SL-HOUSING', reason: '职责不符' })).toBe('already-claimed');
  });

  it('gives the new lead a fresh claim limit', () => {
    const story = rerouted();
    expect(story.taskOf(LEAD_UNIT).state).toBe('REASSIGNED');
    expect(story.lead).toMatchObject({ unitId: 'SL-HOUSING', claimDueAt: at('2026-03-04 18:00') });
    expect(story.clock('CLAIM', LEAD_UNIT).state).toBe('STOPPED');
  });

  it('counts its handle limit from the first dispatch, and shows it so before the claim', () => {
    const story = rerouted();
    expect(story.lead.dueAt).toBe(at('2026-03-11 18:00'));
    story.do({ type: 'claim', by: headOf('SL-HOUSING') });
    expect(story.lead.dueAt).toBe(at('2026-03-11 18:00'));
  });

  it('yet leaves the new unit the working day after its claim (rules.md §50)', () => {
    const story = awaitingDispatch()
      .do({ ...order, urgency: 'EXTRA', reason: '停产' })
      .skipTo('2026-03-02 10:30');
    story.do({ ...order, lead: 'SL-HOUSING', reason: '职责不符' });
    story.skipTo('2026-03-03 07:50').do({ type: 'claim', by: headOf('SL-HOUSING') });
    expect(story.lead).toMatchObject({ handleLimit: '1wd', claimMode: 'DEEMED', dueAt: at('2026-03-03 18:00') });
  });
});

describe('the office that reviews is that of the deciding level (rules.md §11)', () => {
  it('at CITY it stays the city’s, also where a county unit is charged with it', () => {
    const story = new Story()
      .skipTo('2026-03-02 09:00')
      .file({ by: PEOPLE.hotline, level: 'CITY' })
      .do({ ...order, lead: 'DF-NATURAL_RESOURCES', reason: '属地办理' })
      .do({ type: 'claim', by: headOf('DF-NATURAL_RESOURCES') })
      .submit();
    expect(story.case).toMatchObject({ level: 'CITY', tier: 'CITY', state: 'REVIEWING', unitId: 'SL-INDUSTRY' });
  });

  it('at DEPARTMENT it follows the unit in charge', () => {
    const story = new Story()
      .skipTo('2026-03-02 09:00')
      .file({ ...FROM_COUNTY, level: 'DEPARTMENT', levelReason: '示例' })
      .do({ type: 'claim', by: headOf('DF-NATURAL_RESOURCES') })
      .liveTo('2026-03-10 09:00')
      .submit();
    expect(story.case).toMatchObject({ state: 'REVIEWING', unitId: 'DF-GOV_OFFICE' });
  });
});
