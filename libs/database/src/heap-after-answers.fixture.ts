/** A process of its own, whose heap knows nothing else: prints what collections of garbage left of many answers, and how much there was. */
import { GCProfiler } from 'node:v8';
import { openPool } from './pool.ts';

const ANSWERS = 400;
/** About 200 kB as it is read. */
const ROWS = { name: 'rows', text: `SELECT g AS n, repeat('事', 50) || g AS words FROM generate_series(1, 1000) g` };

const [databaseUrl, by] = process.argv.slice(2) as [string, string];
const pool = openPool({ databaseUrl, max: 1, applicationName: 'test', queryTimeoutMs: 10_000 });
const profiler = new GCProfiler();
profiler.start();
for (let i = 0; i < ANSWERS; i++) {
  if (by === 'pool') await pool.query(ROWS);
  else {
    const client = await pool.connect();
    await client.query(ROWS);
    client.release();
  }
}
const used = profiler
  .stop()
  .statistics.filter(({ gcType }) => gcType === 'Scavenge')
  .map((gc) => ({ before: gc.beforeGC.heapStatistics.usedHeapSize, after: gc.afterGC.heapStatistics.usedHeapSize }));
const allocated = used.slice(1).reduce((sum, { before }, i) => sum + before - used[i]!.after, 0);
process.stdout.write(JSON.stringify({ scavenges: used.length, kept: used.at(-1)!.after - used[0]!.after, allocated }));
await pool.end();
