import type { Case } from '../rules/case/case.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';

const AT_ONCE = { graceMs: 0, limit: 200 };

describe('a case that was set apart', () => {
  let world: CaseWorld;
  let broken: Case;
  let repair: () => Promise<unknown>;
  useCaseWorld((opened) => (world = opened));

  beforeEach(async () => {
    await world.startAgain();
    broken = await world.file({ level: 'DEPARTMENT', levelReason: '超出本单位职责' });
    const { unitId } = broken.clocks[0]!;
    await world.pool.query('UPDATE clock SET unit_id = gen_random_uuid() WHERE case_id = $1', [broken.id]);
    repair = () => world.pool.query('UPDATE clock SET unit_id = $2 WHERE case_id = $1', [broken.id, unitId]);
    world.at('2026-03-04', '09:00');
    expect(await world.clock.sweep(AT_ONCE)).toMatchObject({ failed: [{ caseId: broken.id }] });
  });

  async function setApart(): Promise<string[]> {
    const { rows } = await world.pool.query<{ id: string }>('SELECT case_id AS id FROM quarantine');
    return rows.map(({ id }) => id);
  }

  it('is taken back by the workflow that brings it to now', async () => {
    await repair();
    expect(await world.clock.advanceOne(broken.id)).toMatchObject({ kind: 'advanced' });
    expect(await setApart()).toEqual([]);
  });

  it('is taken back by a command, even one that the rules refuse once time has done its part', async () => {
    await repair();
    const by = await world.actor('sy.renshe.head');
    expect(await world.commands.run(broken.id, { type: 'close', by, summary: '不该成功' })).toMatchObject({
      kind: 'refused',
    });
    expect(await setApart()).toEqual([]);
  });

  it('stays apart while it still fails', async () => {
    await expect(world.clock.advanceOne(broken.id)).rejects.toThrow();
    expect(await setApart()).toEqual([broken.id]);
  });

  it('is taken back once it was closed by hand in the database: time has nothing left to do to it', async () => {
    await repair();
    await world.pool.query(`UPDATE "case" SET state = 'CLOSED', ended_at = opened_at WHERE id = $1`, [broken.id]);
    expect(await world.clock.advanceOne(broken.id)).toMatchObject({ kind: 'advanced', next: null });
    expect(await setApart()).toEqual([]);
  });
});
