import { CaseArchive } from '@zhuoluo/cases/store';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import type { Case } from '../rules/case/case.ts';

const ALL = 200;

describe('the archive (rules.md §143)', () => {
  let world: CaseWorld;
  let archive: CaseArchive;
  useCaseWorld((opened) => {
    world = opened;
    archive = new CaseArchive({ pool: world.pool, references: world.references, now: () => world.now });
  });

  beforeEach(() => world.startAgain());

  /** Filed and withdrawn by its enterprise in the morning of a day. */
  async function withdrawn(date: string, minute = 30): Promise<Case> {
    world.at(date, '09:00');
    const { id } = await world.file();
    world.at(date, `09:${minute}`);
    const by = await world.actor('sy.hengqi.enterprise');
    await world.commands.run(id, { type: 'withdraw', by, reason: '困难已自行解决' });
    return world.stored(id);
  }

  /** While `work` runs, somebody else has the case. */
  async function holding({ id }: Case, work: () => Promise<void>): Promise<void> {
    const somebody = await world.pool.connect();
    try {
      await somebody.query('BEGIN');
      await somebody.query('SELECT FROM "case" WHERE id = $1 FOR UPDATE', [id]);
      await work();
    } finally {
      await somebody.query('ROLLBACK');
      somebody.release();
    }
  }

  const stateOf = async ({ id }: Case) => (await world.stored(id)).state;

  it('takes what ended ninety days ago, oldest first, batch by batch, and finds nothing the next time', async () => {
    const cases = [await withdrawn('2026-03-02'), await withdrawn('2026-03-03'), await withdrawn('2026-03-04')];
    const younger = await withdrawn('2026-03-05');
    world.at('2026-06-02', '09:30');
    const first = await archive.archiveBatch(null, 2);
    expect(first).toMatchObject({ archived: 2, failed: [], place: { id: cases[1]!.id } });
    expect(await stateOf(cases[2]!)).toBe('WITHDRAWN');
    expect(await archive.archiveBatch(first.place, 2)).toEqual({ archived: 1, failed: [], place: null });
    expect(await Promise.all(cases.map(stateOf))).toEqual(['ARCHIVED', 'ARCHIVED', 'ARCHIVED']);
    expect(await stateOf(younger)).toBe('WITHDRAWN');
    expect(await archive.archiveBatch(null, ALL)).toEqual({ archived: 0, failed: [], place: null });
  });

  it('keeps of each how it had ended, tells no one, and starts no workflow', async () => {
    const before = await withdrawn('2026-03-02');
    await world.pool.query('TRUNCATE outbox, notice');
    world.at('2026-06-02', '01:00');
    await archive.archiveBatch(null, ALL);
    const { version } = before;
    expect(await world.stored(before.id)).toEqual({
      ...before,
      state: 'ARCHIVED',
      endedAs: 'WITHDRAWN',
      version: version + 1,
    });
    const { rows } = await world.pool.query(
      'SELECT (SELECT count(*) FROM outbox)::int AS pokes, (SELECT count(*) FROM notice)::int AS told',
    );
    expect(rows).toEqual([{ pokes: 0, told: 0 }]);
  });

  it('passes over a case that somebody holds, and over one that fails, and takes the others', async () => {
    const [held, broken, sound] = [
      await withdrawn('2026-03-02'),
      await withdrawn('2026-03-03'),
      await withdrawn('2026-03-04'),
    ];
    world.at('2026-06-10', '01:00');
    await world.failing(broken.id, 'XX001', async () => {
      await holding(held, async () => {
        const report = await archive.archiveBatch(null, ALL);
        expect(report).toMatchObject({ archived: 1, failed: [{ caseId: broken.id }], place: null });
      });
    });
    expect(await Promise.all([held, broken, sound].map(stateOf))).toEqual(['WITHDRAWN', 'WITHDRAWN', 'ARCHIVED']);
    expect(await archive.archiveBatch(null, ALL)).toMatchObject({ archived: 2, failed: [] });
  });

  it('leaves open cases open, however old', async () => {
    const { id, state } = await world.file();
    world.at('2027-03-02', '01:00');
    expect(await archive.archiveBatch(null, ALL)).toEqual({ archived: 0, failed: [], place: null });
    expect((await world.stored(id)).state).toBe(state);
  });
});
