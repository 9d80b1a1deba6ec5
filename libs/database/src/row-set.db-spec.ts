import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.ts';
import { openPool, type Pool } from './pool.ts';
import { RowSet } from './row-set.ts';

const KINDS = [
  'uuid',
  'text',
  'integer',
  'bigint',
  'boolean',
  'timestamptz',
  'numeric',
  'jsonb',
  'json',
  'bytea',
] as const;
const rows = new RowSet(KINDS.map((sqlType) => ({ field: sqlType, name: `"a ${sqlType}"`, sqlType })));

const said = fc.string({ unit: 'grapheme' });
/** As JSON tells it: there is no -0 in it. */
const document = fc
  .json({ stringUnit: 'grapheme' })
  .map((text) => JSON.parse(text) as unknown)
  .filter((value) => value !== null);
/** What a row may hold, as the rules hold it; any field may be absent. */
const row = fc.record(
  {
    uuid: fc.uuid(),
    text: said,
    integer: fc.integer(),
    bigint: fc.maxSafeInteger(),
    boolean: fc.boolean(),
    timestamptz: fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) }),
    numeric: fc.integer({ min: -1e15, max: 1e15 }).map((fen) => fen / 100),
    jsonb: document,
    json: document.map((value) => JSON.stringify(value, null, 1)),
    bytea: fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  },
  { requiredKeys: [] },
);

describe('rows sent as arrays', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, max: 1, applicationName: 'test' });
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('arrive as they are, in their order, with any content; what a row has no field for is NULL', async () => {
    const columns = KINDS.map((kind) => `"a ${kind}"${kind === 'json' ? '::text' : ''} AS "${kind}"`).join(', ');
    const text = `SELECT ${columns} FROM ${rows.from(1)}`;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (sent) => {
        const { rows: arrived } = await pool.query<object>({ name: 'arrive', text, values: rows.values(sent) });
        const nothing = Object.fromEntries(KINDS.map((kind) => [kind, null]));
        expect(arrived).toEqual(sent.map((one) => ({ ...nothing, ...one })));
      }),
    );
  });

  it('are refused where a value is none of its column', () => {
    const sent = (one: object) => () => rows.values([one]);
    const uuid = '01a226c1-ecfc-7000-80fa-0a9ef0e36e0f';
    expect(sent({ uuid: '01a226c1' })).toThrow('not a UUID: 01a226c1');
    expect(sent({ uuid: `${uuid}0` })).toThrow('not a UUID');
    expect(sent({ uuid: uuid.replace('e', 'g') })).toThrow('not a UUID');
    expect(sent({ integer: 2 ** 31 })).toThrow('out of range');
    expect(sent({ integer: Number.NaN })).toThrow('not an integer: NaN');
    expect(sent({ bigint: 1.5 })).toThrow('not an integer');
    expect(sent({ text: '\ud842' })).toThrow('not well-formed');
    expect(sent({ timestamptz: 0.5 })).toThrow('not an integer');
  });
});
