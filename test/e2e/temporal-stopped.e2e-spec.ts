import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import { jest } from '@jest/globals';
import { Client } from '../../apps/demo/src/client.ts';
import { idsByCode } from '../../apps/demo/src/codes.ts';
import { Player, type CaseView } from '../../apps/demo/src/play.ts';
import { startStack, type Stack } from '../../apps/local/src/stack.ts';
import { readSample } from '../../deploy/sample/sample.ts';
import { eventually } from '../support/eventually.ts';

jest.setTimeout(300_000);

const LIVE = 'RUNNING';
/** Solved on site; filed at COUNTY, claimed, submitted, reviewed and closed; left alone until it draws its orders. */
const [ON_SITE, AT_COUNTY, SILENT] = [1, 4, 5];

describe('with Temporal stopped', () => {
  const sample = readSample();
  const written = (no: number) => sample.cases.find((c) => c.no === no)!;
  let folder: string;
  let stack: Stack;
  let player: Player;
  let client: Client;
  let silent: CaseView;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-stopped-'));
    stack = await startStack({ policy: 'fast', dataDir: folder, report: () => undefined, build: false });
    client = new Client(stack.apiUrl, stack.dataDir.accountsFile);
    const admin = sample.people.find((p) => p.posts.some((post) => post.roles.includes('ADMIN')))!.account;
    player = new Player(client, await idsByCode(client, admin, '/units'), await idsByCode(client, admin, '/parties'));
    await stack.stopTemporal();
  });
  afterAll(async () => {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('people go on filing, claiming and closing', async () => {
    const played = await Promise.all([ON_SITE, AT_COUNTY].map((no) => player.play(written(no))));
    expect(played.map(({ case: c, failure }) => ({ state: c.state, failure }))).toEqual([
      { state: 'CLOSED', failure: null },
      { state: 'CLOSED', failure: null },
    ]);
  });

  it('orders come out all the same, and the API says that it is degraded', async () => {
    const played = await player.play({ ...written(SILENT), script: [{ waitFor: 'BLUE' }] });
    silent = played.case;
    expect(played.failure).toBeNull();
    expect(silent.orders[0]).toMatchObject({ colour: 'BLUE', state: 'ISSUED' });
    const ready = await fetch(`${stack.apiUrl}/health/ready`);
    expect(ready.status).toBe(200);
    expect(JSON.stringify(await ready.json())).toContain('degraded');
  });

  it('on its return every open case has its workflow again', async () => {
    await stack.startTemporal();
    const connection = await Connection.connect({ address: stack.temporalAddress! });
    try {
      const temporal = new TemporalClient({ connection });
      const status = await eventually(
        'the workflow of the silent case',
        () =>
          temporal.workflow
            .getHandle(`case/${silent.id}`)
            .describe()
            .then(
              ({ status }) => status.name,
              (error: unknown) => String(error),
            ),
        (name) => name === LIVE,
        120_000,
      );
      expect(status).toBe(LIVE);
    } finally {
      await connection.close();
    }
  });
});
