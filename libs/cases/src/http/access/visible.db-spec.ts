import type { Case } from '../../rules/case/case.ts';
import { Handling } from '../../../../../test/support/handling.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../../test/support/use-case-world.ts';
import { Params } from '@zhuoluo/database';
import { SEES_NOTHING, type Scope } from '@zhuoluo/directory/rules';
import { casesInSight, isVisible } from './visible.ts';

describe('what a unit sees of cases', () => {
  let world: CaseWorld;
  useCaseWorld((opened) => (world = opened));
  /** Its review was missed until a red order took it from the county's office to the city's. */
  let neglected: Case;
  let office: string;

  beforeAll(async () => {
    await world.startAgain();
    await world.file();
    const handling = new Handling(world);
    const reviewing = await handling.submitted(await handling.claimed(await handling.dispatched()));
    office = reviewing.unitId;
    neglected = await handling.leftAlone(reviewing, ({ unitId }) => unitId !== office);
  });

  const scopeOf = (unitId: string): Scope => ({
    ...SEES_NOTHING,
    unitIds: [unitId],
  });

  async function idsWhere(conditionOf: (params: Params) => { from: string; where: string }): Promise<string[]> {
    const params = new Params();
    const { from, where } = conditionOf(params);
    const { rows } = await world.pool.query<{ id: string }>(
      `SELECT c.id FROM ${from} WHERE ${where} ORDER BY 1`,
      params.values,
    );
    return rows.map((row) => row.id);
  }

  const listed = (scope: Scope) => idsWhere((params) => casesInSight(scope, params, 'true'));
  const openedOneByOne = (scope: Scope) =>
    idsWhere((params) => ({ from: '"case" c', where: isVisible(scope, params) }));

  it('are the cases of its tasks, those it has now, and those it drew an order on when it had them', async () => {
    expect(neglected.state).toBe('REVIEWING');
    expect(neglected.tasks.map((task) => task.unitId)).not.toContain(office);
    const seeing = [neglected.tasks[0]!.unitId, neglected.unitId, office];
    expect(await Promise.all(seeing.map((unitId) => listed(scopeOf(unitId))))).toEqual(
      seeing.map(() => [neglected.id]),
    );
  });

  it('finds the cases of its orders beside its tasks in an index of those alone', async () => {
    const params = new Params();
    const { from, where } = casesInSight(scopeOf(office), params, 'true');
    const client = await world.pool.connect();
    try {
      await client.query('BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off');
      const { rows } = await client.query(
        `EXPLAIN (FORMAT JSON) SELECT c.id FROM ${from} WHERE ${where}`,
        params.values,
      );
      expect(JSON.stringify(rows)).toContain('"order_off_tasks"');
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('is the same in its list as for each case by itself', async () => {
    const { directory } = await world.references.current();
    for (const { id } of directory.units) expect(await listed(scopeOf(id))).toEqual(await openedOneByOne(scopeOf(id)));
  });
});
