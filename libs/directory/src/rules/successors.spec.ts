import fc from 'fast-check';
import { directory, headOf, WORLD } from './testing/world.fixture.ts';
import { isImpartial } from './deciders.ts';
import type { Unit } from './directory-data.ts';
import { scopeOf } from './scope.ts';
import { mayFollow, Successors } from './successors.ts';

const HOUSING = 'SL-HOUSING';
const LAND = 'SL-NATURAL_RESOURCES';
const PERMIT = 'SL-PERMIT';

/** The small government with these units closed, each followed by another; at an instant, else with all closings behind it. */
function closed(successors: Readonly<Record<string, string | null>>, at?: number) {
  const units = WORLD.units.map((unit): Unit => {
    const successorId = successors[unit.id];
    return successorId === undefined ? unit : { ...unit, closedAt: 1_000, successorId };
  });
  return directory({ units, ...(at === undefined ? {} : { at }) });
}

describe('a closed unit (rules.md §9)', () => {
  it('is followed by its successor, and through others by the last', () => {
    const after = closed({ [HOUSING]: LAND, [LAND]: PERMIT });
    expect(after.current(HOUSING).id).toBe(PERMIT);
    expect(after.closedInto(PERMIT)).toEqual([LAND, HOUSING]);
    expect(after.unit(HOUSING).name).toBe(HOUSING);
  });

  it('stands until the instant of its closing', () => {
    expect(closed({ [HOUSING]: LAND }, 999).current(HOUSING).id).toBe(HOUSING);
    expect(closed({ [HOUSING]: LAND }, 1_000).current(HOUSING).id).toBe(LAND);
    expect(closed({ [HOUSING]: LAND }, 999).isOpen(HOUSING)).toBe(true);
    expect(closed({ [HOUSING]: LAND }, 1_000).isOpen(HOUSING)).toBe(false);
  });

  it('is answered for by the people of its successor, who see what it saw', () => {
    const after = closed({ [LAND]: PERMIT });
    const head = after.seated(headOf(PERMIT));
    expect(scopeOf(head, after, 0).unitIds).toEqual([PERMIT, LAND]);
    expect(scopeOf(headOf(PERMIT), directory(), 0).unitIds).toEqual([PERMIT]);
    expect(isImpartial(after, head, LAND)).toBe(false);
    expect(isImpartial(directory(), headOf(PERMIT), LAND)).toBe(true);
  });

  it('takes its posts along: who held one acts in the successor', () => {
    const after = closed({ 'SL-INDUSTRY': 'SL-DEV_REFORM' });
    expect(after.holders('SL-INDUSTRY', 'DISPATCHER').map(({ id }) => id)).toEqual(
      after.holders('SL-DEV_REFORM', 'DISPATCHER').map(({ id }) => id),
    );
    expect(after.holders('SL-DEV_REFORM', 'DISPATCHER').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['dispatcher', 'project-dispatcher']),
    );
  });

  it('leaves its offices, routes and signatories to its successor', () => {
    const after = closed({ 'SL-INDUSTRY': 'SL-DEV_REFORM', [LAND]: PERMIT, 'SL-SUPERVISION': 'SL-GOV_OFFICE' });
    expect(after.dispatchOffice('CITY', 'SL', 'ENTERPRISE')).toBe('SL-DEV_REFORM');
    expect(after.route('LAND', 'DEPARTMENT', 'CITY', 'SL', 'ENTERPRISE')?.leadUnitId).toBe(PERMIT);
    expect(after.supervisionOffice(PERMIT)).toBe('SL-GOV_OFFICE');
    expect(after.signatory('SL-GOV_OFFICE', 'BLUE', 'DEPARTMENT')).toEqual(
      expect.objectContaining({ id: directory().signatory('SL-SUPERVISION', 'BLUE', 'DEPARTMENT').id }),
    );
  });

  it('is routed to no longer where nothing follows it', () => {
    expect(
      closed({ 'SL-FINANCIAL_OFFICE': null }).route('FINANCING', 'DEPARTMENT', 'CITY', 'SL', 'ENTERPRISE'),
    ).toBeNull();
  });
});

describe('who may follow whom', () => {
  it('is a unit that outlives the closed one', () => {
    const units = closed({ [HOUSING]: LAND }).units;
    expect(mayFollow(units, PERMIT, LAND, 2_000)).toBe(true);
    expect(mayFollow(units, PERMIT, PERMIT, 2_000)).toBe(false);
    expect(mayFollow(units, PERMIT, HOUSING, 2_000)).toBe(false);
    expect(mayFollow(units, PERMIT, 'nowhere', 2_000)).toBe(false);
    expect(mayFollow(units, LAND, HOUSING, 500)).toBe(false);
  });

  it('never makes a circle, so that each chain ends at a unit that stands', () => {
    const ids = [...Array(6).keys()].map(String);
    const one = fc.constantFrom(...ids);
    const closings = fc.array(fc.record({ unitId: one, successorId: one, at: fc.integer({ min: 0, max: 9 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(closings, (wishes) => {
        let units: Pick<Unit, 'id' | 'closedAt' | 'successorId'>[] = ids.map((id) => ({ id }));
        for (const { unitId, successorId, at } of wishes) {
          if (units.find(({ id }) => id === unitId)!.closedAt !== undefined) continue;
          if (!mayFollow(units, unitId, successorId, at)) continue;
          units = units.map((unit) => (unit.id === unitId ? { ...unit, closedAt: at, successorId } : unit));
        }
        const after = new Successors(units, Infinity);
        for (const { id } of units)
          expect(units.find((unit) => unit.id === after.current(id))!.closedAt).toBeUndefined();
      }),
    );
  });
});

describe('what a unit was called', () => {
  const units = WORLD.units.map((unit) =>
    unit.id === LAND
      ? {
          ...unit,
          name: '市自然资源和规划局',
          formerNames: [
            { name: '市国土局', until: 100 },
            { name: '市自然资源局', until: 200 },
          ],
        }
      : unit,
  );

  it.each([
    [99, '市国土局'],
    [100, '市自然资源局'],
    [199, '市自然资源局'],
    [200, '市自然资源和规划局'],
  ])('at %i ms is %s', (at, name) => {
    expect(directory({ units }).asOf(at).unit(LAND).name).toBe(name);
  });

  it('is looked up in the directory itself where nothing has changed since', () => {
    const now = directory({ units });
    expect(now.asOf(200)).toBe(now);
    expect(now.asOf(150)).toBe(now.asOf(120));
  });
});
