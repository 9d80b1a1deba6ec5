import { fileURLToPath } from 'node:url';
import { instantOf, type Actor, type Instant } from '@zhuoluo/kernel';
import type { Case } from '@zhuoluo/cases/rules';
import type { DataSource } from 'typeorm';
import { openDataSource } from '@zhuoluo/schema';
import { openPool, type Pool } from '@zhuoluo/database';
import { CaseClock, CaseCommands, type CaseCommandsOptions, CaseReader, type Filing } from '@zhuoluo/cases/store';
import { AccountStore, loadSample, REFERENCE_SUBJECTS } from '@zhuoluo/directory/store';
import { ReferenceStore, seedDefaults } from '@zhuoluo/regulation/store';

/** Starting a server and loading the sample take a moment on a busy machine. */
export const OPENING_LIMIT_MS = 60_000;

const SAMPLE = fileURLToPath(new URL('../../../deploy/sample', import.meta.url));

/** What one process does to cases. */
export interface CaseProcess {
  readonly commands: CaseCommands;
  readonly clock: CaseClock;
  readonly reader: CaseReader;
}

/** The sample's governments and people on a database of a test's own, with a clock that the test sets. */
export class CaseWorld implements CaseProcess {
  readonly pool: Pool;
  readonly dataSource: DataSource;
  readonly references: ReferenceStore;
  readonly commands: CaseCommands;
  readonly clock: CaseClock;
  readonly reader: CaseReader;
  now: Instant = instantOf('2026-03-02', '09:00');

  private constructor(pool: Pool, dataSource: DataSource, options: Partial<CaseCommandsOptions>) {
    this.pool = pool;
    this.dataSource = dataSource;
    this.references = new ReferenceStore(pool);
    ({ commands: this.commands, clock: this.clock, reader: this.reader } = this.anotherProcess(options));
  }

  static async open(
    databaseUrl: string,
    connections = 20,
    options: Partial<CaseCommandsOptions> = {},
  ): Promise<CaseWorld> {
    const world = await CaseWorld.reopen(databaseUrl, connections, options);
    const { pool, dataSource, now } = world;
    await loadSample(dataSource, SAMPLE, { passwordHash: () => Promise.resolve('no password fits'), now });
    await seedDefaults(pool);
    return world;
  }

  /** On what a database holds already. */
  static async reopen(
    databaseUrl: string,
    connections = 20,
    options: Partial<CaseCommandsOptions> = {},
  ): Promise<CaseWorld> {
    const pool = openPool({ databaseUrl, max: connections, applicationName: 'test' });
    const dataSource = await openDataSource({ databaseUrl, max: 2, applicationName: 'test' });
    return new CaseWorld(pool, dataSource, options);
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.dataSource.destroy();
  }

  /** Forgets all cases, their numbers too, and sets the clock to a Monday morning. */
  async startAgain(): Promise<void> {
    this.at('2026-03-02', '09:00');
    await this.pool.query(`
      BEGIN; SET LOCAL session_replication_role = replica;
      TRUNCATE "case", task, supervision_order, order_text, clock, case_request, instruction, case_file, evidence_file, event, personal, case_search, notice, outbox, quarantine, doc_counter,
        idempotency_key CASCADE;
      COMMIT`);
    for (const { table } of REFERENCE_SUBJECTS)
      await this.pool.query(`UPDATE ${table} SET version = DEFAULT, chain_head = DEFAULT WHERE version > 0`);
  }

  /** While `work` runs, the database refuses the rows of this case that meet the condition. */
  async refusing(caseId: string, condition: string, work: () => Promise<void>): Promise<void> {
    await this.pool.query(`ALTER TABLE "case" ADD CONSTRAINT refused CHECK (id <> '${caseId}' OR NOT (${condition}))`);
    await work().finally(() => this.pool.query('ALTER TABLE "case" DROP CONSTRAINT refused'));
  }

  /** While `work` runs, every change of this case fails with this SQLSTATE. */
  async failing(caseId: string, code: string, work: () => Promise<void>): Promise<void> {
    await this.pool.query(`
      CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE SQLSTATE '${code}'; END $$;
      CREATE TRIGGER failing BEFORE UPDATE ON "case" FOR EACH ROW WHEN (OLD.id = '${caseId}') EXECUTE FUNCTION fail()`);
    await work().finally(() => this.pool.query('DROP FUNCTION fail CASCADE'));
  }

  /** As another process would have it: the same database, nothing shared in memory but the test's clock. */
  anotherProcess(more: Partial<CaseCommandsOptions> = {}): CaseProcess {
    const options = { pool: this.pool, references: new ReferenceStore(this.pool), now: () => this.now, ...more };
    return { commands: new CaseCommands(options), clock: new CaseClock(options), reader: new CaseReader(options) };
  }

  /** Sets the clock to a wall-clock time in Shanghai. */
  at(date: string, time: string): void {
    this.now = instantOf(date, time);
  }

  async actor(account: string): Promise<Actor> {
    const accounts = new AccountStore(this.pool);
    const found = await accounts.find(account);
    return (await accounts.actor(found!.personId))!.actor;
  }

  async idOf(table: 'unit' | 'party' | 'region', code: string): Promise<string> {
    const { rows } = await this.pool.query<{ id: string }>(`SELECT id FROM ${table} WHERE code = $1`, [code]);
    return rows[0]!.id;
  }

  /** What the party's liaison says of a difficulty; 山阳 · 恒启电子 (示例), lacking workers, unless told otherwise. */
  async filing(said: Partial<Filing> = {}): Promise<Filing> {
    return {
      by: await this.actor('sy.fagai.head'),
      partyId: await this.idOf('party', 'SY-E1'),
      category: 'LABOR',
      urgency: 'NORMAL',
      title: '新线投产缺操作工60人',
      facts: '第三条生产线已调试完毕，线上招聘两周仅到岗8人。',
      wish: '请组织专场招聘和岗前培训。',
      contact: { name: '宁怀澄', phone: '0914-×××××××' },
      notDuplicate: true,
      ...said,
    };
  }

  async file(said: Partial<Filing> = {}): Promise<Case> {
    const result = await this.commands.fileCase(await this.filing(said));
    if (result.kind !== 'done') throw new Error(`not filed: ${JSON.stringify(result)}`);
    return result.case;
  }

  /** Files so many at one instant. */
  fileTogether(cases: number, said: Partial<Filing> = {}): Promise<Case[]> {
    return Promise.all(Array.from({ length: cases }, () => this.file(said)));
  }

  /** The case as the database has it. */
  async stored(caseId: string): Promise<Case> {
    const [found] = await this.reader.read([caseId]);
    if (!found) throw new Error(`there is no case ${caseId}`);
    return found.case;
  }
}
