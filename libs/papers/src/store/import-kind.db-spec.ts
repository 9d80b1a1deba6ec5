import { inTransaction } from '@zhuoluo/database';
import { DIRECTORY_SHEETS, knownCodes } from '@zhuoluo/directory/store';
import { type Actor, authorOf } from '@zhuoluo/kernel';
import { OperationKinds, OperationRunner, OperationStore } from '@zhuoluo/operations/store';
import type { CaseWorld } from '@zhuoluo/testing';
import { useCaseWorld } from '../../../../test/support/use-case-world.ts';
import { type ReadRows, readRows } from '../rules/read-rows.ts';
import { readHead } from '../rules/sheet.ts';
import { ImportKind } from './import-kind.ts';
import { readSheetOf } from './read-sheet.ts';

const ONE_TRY = { attempts: 1, firstDelayMs: 0, random: () => 0 };
const PARTY_HEAD = '编码,类型,名称,地区,规上,联系人,电话';

const personIn = (title: string): string => `sy.xinshui.new,祁若川,SY-I-WATER,${title},承办人,工作人员`;
const partyRow = (n: number): string => `SY-I${n},企业,山阳导入企业${n}（示例）,山阳县,是,宁怀澄,0914-0000000`;

describe('an import', () => {
  let world: CaseWorld;
  let admin: Actor;
  let importing: ImportKind;
  useCaseWorld((opened) => (world = opened));

  beforeAll(async () => {
    admin = await world.actor('sl.zfb.admin');
    importing = new ImportKind(DIRECTORY_SHEETS, world);
  });

  async function read(kind: string, csv: string): Promise<ReadRows> {
    const { rows } = await readSheetOf(Buffer.from(csv));
    const { rules } = importing.sheet(kind)!;
    const head = readHead(rows[0]!, rules.columns);
    if (!head.ok) throw new Error('columns are lacking');
    const { directory } = await world.references.current();
    const known = await knownCodes(world.pool, directory);
    return readRows({ rules, rows, keys: head.keys, known, actor: admin });
  }

  /** Counts of what became of the rows. */
  async function carriedOut(kind: string, csv: string): Promise<Record<string, number>> {
    const { sound, faults } = await read(kind, csv);
    expect(faults).toEqual([]);
    const params = { sheet: kind, fileName: 'a.csv', sha256: '', rows: sound.length };
    const asked = { kind: 'import', params, by: authorOf(admin, admin.posts[0]!) };
    const { id } = await inTransaction(world.pool, ONE_TRY, (tx) =>
      new OperationStore(tx).add(asked, importing.planOf(sound)),
    );
    const { pool, references } = world;
    const runner = new OperationRunner({ pool, references, kinds: new OperationKinds([importing]) });
    const { ended } = await runner.runBatch(id, { goOn: () => true });
    const { rows } = await pool.query<{ result: unknown }>(
      `SELECT result FROM operation_item WHERE operation_id = $1 AND state = 'FAILED'`,
      [id],
    );
    expect(rows).toEqual([]);
    return { done: ended.done, skipped: ended.skipped };
  }

  const count = async (sql: string): Promise<number> => (await world.pool.query<{ n: number }>(sql)).rows[0]!.n;

  it('of twenty thousand rows with three hundred bad ones names each of them, and changes nothing', async () => {
    const bad = (n: number): boolean => n % 66 === 0 && n <= 19_800;
    const lines = Array.from({ length: 20_000 }, (_, i) =>
      bad(i + 1) ? partyRow(i + 1).replace('山阳县', '月亮县') : partyRow(i + 1),
    );
    const before = await count('SELECT count(*) AS n FROM party');
    const { count: rows, faults, faultyRows, sound } = await read('parties', [PARTY_HEAD, ...lines].join('\n'));
    expect([rows, faultyRows, sound.length]).toEqual([20_000, 300, 19_700]);
    expect(faults.map(({ row }) => row)).toEqual(Array.from({ length: 300 }, (_, i) => 66 * (i + 1) + 1));
    expect(faults[0]).toMatchObject({ column: 'region', code: 'no-such-region', value: '月亮县' });
    expect(await count('SELECT count(*) AS n FROM party')).toBe(before);
  });

  it('adds, amends and leaves alone, each row with its history; a second run changes nothing', async () => {
    const lines = Array.from({ length: 450 }, (_, i) => partyRow(i + 1));
    const sheet = [PARTY_HEAD, ...lines].join('\n');
    expect(await carriedOut('parties', sheet)).toEqual({ done: 450, skipped: 0 });
    expect(await carriedOut('parties', sheet)).toEqual({ done: 0, skipped: 450 });
    const renamed = sheet.replace('山阳导入企业7（', '山阳改名企业7（');
    expect(await carriedOut('parties', renamed)).toEqual({ done: 1, skipped: 449 });
    const events = `SELECT count(*) AS n FROM event e JOIN party p ON p.id = e.subject_id WHERE p.code LIKE 'SY-I%'`;
    expect(await count(events)).toBe(451);
  });

  it('builds an organisation: units, people in posts, parties, and who serves them', async () => {
    const units = '编码,名称,种类,地区\nSY-I-WATER,山阳县水利局（示例）,WATER,山阳县';
    expect(await carriedOut('units', units)).toEqual({ done: 1, skipped: 0 });
    const people = [
      '账户,姓名,单位编码,岗位,角色,级别',
      'sy.xinshui.head,宁怀澄,SY-I-WATER,局长,单位负责人、承办人,正职',
      'sy.xinshui.liaison,温云砚,SY-I-WATER,联系干部,联系干部,工作人员',
    ].join('\n');
    expect(await carriedOut('people-and-posts', people)).toEqual({ done: 2, skipped: 0 });
    expect(await carriedOut('people-and-posts', people)).toEqual({ done: 0, skipped: 2 });
    expect((await world.actor('sy.xinshui.head')).posts).toMatchObject([{ roles: ['UNIT_HEAD', 'UNIT_OFFICER'] }]);

    const assignments = '企业或项目编码,单位编码,岗位\nSY-E1,SY-I-WATER,联系干部';
    expect(await carriedOut('assignments', assignments)).toEqual({ done: 1, skipped: 0 });
    expect(await carriedOut('assignments', assignments)).toEqual({ done: 0, skipped: 1 });
    const serving = `SELECT count(*) AS n FROM assignment a JOIN party p ON p.id = a.party_id WHERE p.code = 'SY-E1' AND a.ended_at IS NULL`;
    expect(await count(serving)).toBe(1);
  });

  it('counts who is to hold a post as its holder, and refuses by row what is closed', async () => {
    const at = `clock_timestamp() + interval '1 day'`;
    await world.pool.query(
      `INSERT INTO post (id, unit_id, title, roles, portfolio, rank, sort_order, ended_at)
        SELECT gen_random_uuid(), id, title, '[]', '{"categories": [], "chains": [], "regions": []}', 'STAFF', 9, ended_at
        FROM unit, (VALUES ('待任岗', NULL::timestamptz), ('已撤岗', clock_timestamp())) AS made (title, ended_at)
        WHERE code = 'SY-I-WATER';
      INSERT INTO tenure (id, person_id, post_id, began_at)
        SELECT gen_random_uuid(), person.id, post.id, ${at} FROM person, post
        WHERE account = 'sy.xinshui.head' AND title = '待任岗';
      UPDATE party SET ended_at = clock_timestamp() WHERE code = 'SY-I450'`,
    );
    const people = ['账户,姓名,单位编码,岗位,角色,级别', ...['待任岗', '已撤岗'].map(personIn)].join('\n');
    expect((await read('people-and-posts', people)).faults.map(({ code }) => code)).toEqual([
      'post-held',
      'post-has-closed',
    ]);
    const parties = [PARTY_HEAD, partyRow(450)].join('\n');
    expect((await read('parties', parties)).faults).toMatchObject([
      { row: 2, column: 'code', code: 'party-has-ended' },
    ]);
    const [own] = (await read('people-and-posts', people.replaceAll('sy.xinshui.new', 'sy.xinshui.head'))).faults;
    expect(own).toMatchObject({ row: 3, code: 'post-has-closed' });
  });

  it('of people is refused a post that somebody else holds', async () => {
    const people = '账户,姓名,单位编码,岗位,角色,级别\nsy.xinshui.second,祁若川,SY-I-WATER,局长,单位负责人,正职';
    const { faults } = await read('people-and-posts', people);
    expect(faults).toMatchObject([{ row: 2, column: 'title', code: 'post-held', value: '局长' }]);
  });
});
