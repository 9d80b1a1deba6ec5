import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { type ApiProcess, startApi } from '../support/api-process.ts';
import { eventually } from '../support/eventually.ts';
import { aFiling, partyNamed } from '../support/filing.ts';
import { startWorker, type WorkerProcess } from '../support/worker-process.ts';
import { promtool, type Ran } from './promtool.ts';

jest.setTimeout(240_000);

const OBSERVABILITY = path.resolve(import.meta.dirname, '../../deploy/observability');
const THRESHOLD_SECONDS = 15;
/** The rule waits a minute before it wakes anybody. */
const SCRAPES_ABOVE = 64;
const SCRAPES_AFTER = 4;

describe('what is seen from outside', () => {
  let api: ApiProcess;
  let worker: WorkerProcess;

  beforeAll(async () => {
    api = await startApi({ policy: 'fast' });
    await work();
  });

  afterAll(async () => {
    await worker.stop();
    await api.stop();
  });

  async function work(): Promise<void> {
    worker = await startWorker({ databaseUrl: api.database.url });
    await worker.until('degraded'); // without Temporal the sweep alone draws the orders
  }

  const scrape = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();

  /** How long the oldest milestone without an act is past, as the API tells it. */
  async function oldestDue(): Promise<number> {
    const line = (await scrape(api.url)).split('\n').find((each) => each.startsWith('zhuoluo_oldest_due_seconds{'));
    return Number(line?.split(' ').at(-1));
  }

  it('a worker that is stopped lets the oldest due rise until the alert fires, and one that comes back ends it', async () => {
    const liaison = await api.people.as('sy.fagai.head');
    const { id: partyId } = await partyNamed(liaison, '恒启电子');
    expect((await liaison.post('/cases', aFiling(partyId))).status).toBe(201);
    await worker.stop();

    await eventually('a limit to pass', oldestDue, (seconds) => seconds > 0, 60_000);
    const scraped: number[] = [];
    const scrapeEachSecond = async (): Promise<void> => {
      await delay(1_000);
      scraped.push(await oldestDue());
    };
    while (scraped.filter((seconds) => seconds > THRESHOLD_SECONDS).length < SCRAPES_ABOVE) await scrapeEachSecond();
    expect(scraped).toEqual([...scraped].sort((a, b) => a - b));
    const [first, last] = [scraped.findIndex((seconds) => seconds > THRESHOLD_SECONDS), scraped.length - 1];

    await work();
    await eventually('the worker to act', oldestDue, (seconds) => seconds < 1, 60_000);
    for (let n = 0; n < SCRAPES_AFTER; n++) await scrapeEachSecond();

    // Every sample is one that was scraped; nothing is drawn on from there.
    const firing = { [first]: 0, [first + 30]: 0, [last]: 1, [scraped.length - 1]: 0 };
    expect(await answers('ZhuoluoClocksStandStill', scraped.join(' '), firing)).toEqual({
      ok: true,
      said: expect.any(String),
    });
  });

  it('a worker that is told of no Temporal tells nothing of it, neither that it is away nor that pokes are carried', async () => {
    const told = await scrape(worker.url);
    expect(told).toContain('zhuoluo_dependency_up{dependency="postgres"');
    expect(told).not.toContain('dependency="temporal"');
    expect(told).not.toContain('zhuoluo_pokes_total{');
  });

  it('every alert fires when it should and only then', async () => {
    expect(await promtool(OBSERVABILITY, 'check', 'config', 'prometheus.yml')).toMatchObject({ ok: true });
    const tried = await promtool(OBSERVABILITY, 'test', 'rules', 'alerts.test.yml');
    expect(tried).toEqual({ ok: true, said: expect.stringContaining('SUCCESS') });
    const alerts = (await read('alerts.yml')).match(/(?<=alert: )\w+/g)!;
    const tests = await read('alerts.test.yml');
    for (const alert of alerts) expect(tests).toMatch(new RegExp(`alertname: ${alert}\\n +exp_alerts:\\n`));
  });

  it('every figure that an alert or a panel asks for is told by API or worker', async () => {
    const told = (await scrape(api.url)) + (await scrape(worker.url));
    const asked = (await read('alerts.yml')) + (await read('grafana-dashboard.json'));
    const names = new Set(asked.match(/\b(zhuoluo|process|nodejs)_[a-z0-9_]+\b/g));
    const missing = [...names].filter((name) => !told.includes(`# TYPE ${name.replace(/_(bucket|count|sum)$/, '')} `));
    expect(names.size).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });

  const read = (file: string): Promise<string> => readFile(path.join(OBSERVABILITY, file), 'utf8');

  /** Whether the shipped rule fires at the seconds it should, over a series with a sample each second. */
  async function answers(alertname: string, values: string, firing: Readonly<Record<number, number>>): Promise<Ran> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'zhuoluo-test-alerts-'));
    const test = {
      rule_files: [path.join(OBSERVABILITY, 'alerts.yml')],
      evaluation_interval: '1s',
      tests: [
        {
          interval: '1s',
          input_series: [{ series: 'zhuoluo_oldest_due_seconds{service="api"}', values }],
          promql_expr_test: Object.entries(firing).map(([second, alerts]) => ({
            expr: `count(ALERTS{alertname="${alertname}", alertstate="firing"}) or vector(0)`,
            eval_time: `${second}s`,
            exp_samples: [{ labels: '{}', value: alerts }],
          })),
        },
      ],
    };
    await writeFile(path.join(folder, 'test.yml'), JSON.stringify(test));
    const ran = await promtool(folder, 'test', 'rules', 'test.yml');
    await rm(folder, { recursive: true });
    return ran;
  }
});
