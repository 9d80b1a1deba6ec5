import type { Task } from '../rules/case/task.ts';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';

describe('the indexes of tasks', () => {
  let world: CaseWorld;
  let task: Task;
  useCaseWorld((opened) => (world = opened));

  beforeEach(async () => {
    await world.startAgain();
    task = (await world.file({ level: 'DEPARTMENT', levelReason: '超出本单位职责' })).tasks[0]!;
  });

  /** Whether PostgreSQL enters the changed task in its table's indexes again. */
  async function isIndexedAgainBy(change: string): Promise<boolean> {
    const client = await world.pool.connect();
    const unindexed = async () => {
      const counted = `SELECT pg_stat_get_xact_tuples_hot_updated('task'::regclass)::int AS count`;
      return (await client.query<{ count: number }>(counted)).rows[0]!.count;
    };
    try {
      await client.query('BEGIN');
      const before = await unindexed();
      await client.query(`UPDATE task SET ${change} WHERE id = $1`, [task.id]);
      return (await unindexed()) === before;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  it.each([
    ['视同签收, which keeps the due date', `state = 'CLAIMED', claimed_at = now()`, false],
    ['a claim by hand, from which a new due date runs', `state = 'CLAIMED', claimed_at = now(), due_at = now()`, true],
    ["a lead's submission", `state = 'SUBMITTED', submitted_at = now()`, false],
    ['an end', `state = 'DONE', ended_at = now()`, true],
  ])('are entered anew only for where a task is found: %s', async (_, change, again) => {
    expect(await isIndexedAgainBy(change)).toBe(again);
  });

  it.each([`state = 'DONE'`, 'ended_at = now()'])(
    'may rely on the end: the database refuses %s without the other',
    async (change) => {
      await expect(isIndexedAgainBy(change)).rejects.toMatchObject({ constraint: 'task_open_until_ended' });
    },
  );
});
