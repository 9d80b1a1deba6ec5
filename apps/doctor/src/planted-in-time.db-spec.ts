import { jest } from '@jest/globals';
import type { Case, SupervisionOrder } from '@zhuoluo/cases/rules';
import type { Instant } from '@zhuoluo/kernel';
import type { Pool } from '@zhuoluo/database';
import { forge } from '../../../test/support/forge.ts';
import { sampleCases, type SampleCases } from '../../../test/support/sample-cases.ts';
import { planted, resaid } from '../../../test/support/planted.ts';

jest.setTimeout(30_000);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('a fault that is planted in what time does', () => {
  let sample: SampleCases;
  let neglected: Case;
  let blue: SupervisionOrder;
  let yellow: SupervisionOrder;

  beforeAll(async () => {
    sample = await sampleCases();
    ({ neglected } = sample);
    blue = neglected.orders.find((o) => o.colour === 'BLUE')!;
    yellow = neglected.orders.find((o) => o.colour === 'YELLOW')!;
  });
  afterAll(() => sample.drop());

  const found = (spoil: (pool: Pool) => Promise<unknown>, now?: Instant) => planted(sample, spoil, { now });
  const forgeOrder = (pool: Pool, { id }: SupervisionOrder, patch: Partial<SupervisionOrder>): Promise<void> =>
    forge(pool, neglected.id, (event) => resaid(event, 'orders', id, patch));
  const running = () => neglected.clocks.find((k) => k.kind === 'HANDLE' && k.state === 'RUNNING')!;

  it('is found where a missed limit runs on and nothing follows', async () => {
    const handle = running();
    const faults = await found((pool) =>
      forge(pool, neglected.id, (e) =>
        resaid(
          resaid(e, 'orders', yellow.id, { state: 'REVOKED' }),
          ...(['clocks', handle.id, { missedAt: handle.dueAt, drawAt: null }] as const),
        ),
      ),
    );
    expect(faults['missing-orders']).toContainEqual(expect.stringContaining('is missed and nothing follows'));
  });

  it('is found where a limit waits for its calendar and nothing looks after it', async () => {
    const recheckAt = sample.now - 2 * HOUR_MS;
    const faults = await found(
      (pool) =>
        forge(pool, neglected.id, (e) =>
          resaid(e, 'clocks', running().id, { dueAt: null, drawAt: null, missedAt: null, recheckAt }),
        ),
      sample.now + 3 * HOUR_MS,
    );
    expect(faults['missing-orders']).toContainEqual(
      expect.stringContaining('a limit waits for its calendar and nobody looks'),
    );
  });

  it('is found where an order has expired that set no limit', async () => {
    const faults = await found((pool) => forgeOrder(pool, blue, { rectifyDueAt: null }));
    expect(faults['early-orders']).toEqual([expect.stringContaining('(BLUE) without a limit')]);
  });

  it('is found where an order was drawn on a limit without an end', async () => {
    const faults = await found((pool) =>
      forge(pool, neglected.id, (e) => resaid(e, 'clocks', blue.clockId, { dueAt: null })),
    );
    expect(faults['early-orders']).toContainEqual(expect.stringContaining('(BLUE) on a limit without an end'));
  });

  it('is found where an order was signed by delegation too early', async () => {
    expect(yellow.signMode).toBe('DELEGATED');
    const faults = await found((pool) => forgeOrder(pool, yellow, { delegateAt: yellow.issuedAt! + 1 }));
    expect(faults).toEqual({
      'early-acts': [expect.stringContaining(`order ${yellow.docNumber} signed by delegation at`)],
    });
  });

  it('is found where a task was deemed claimed too early', async () => {
    const task = neglected.tasks.find((t) => t.claimMode === 'DEEMED')!;
    const faults = await found((pool) =>
      forge(pool, neglected.id, (e) => resaid(e, 'tasks', task.id, { claimDueAt: task.claimDueAt! + DAY_MS })),
    );
    expect(faults['early-acts']).toEqual([expect.stringContaining(`task ${task.taskNo} deemed claimed at`)]);
  });
});
