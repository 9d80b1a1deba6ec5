import fc from 'fast-check';
import { Fault } from '../problem/fault.ts';
import {
  AmountField,
  DurationField,
  EnumField,
  EnumListField,
  FlagField,
  InstantField,
  IntField,
  ObjectField,
  SecretField,
  TextField,
  TextListField,
  UuidField,
  UuidListField,
} from './request-fields.ts';
import { RequestPipe } from './validation.pipe.ts';

const COLOURS = ['BLUE', 'RED'] as const;

class Inner {
  @TextField({ max: 10 }) text!: string;
}

/** One field of every kind. */
class Request {
  @TextField({ max: 10, optional: true }) text?: string;
  @SecretField({ max: 10, optional: true }) secret?: string;
  @TextListField({ max: 10, items: 3, optional: true }) texts?: string[];
  @EnumField('Colour', COLOURS, { optional: true }) colour?: string;
  @EnumListField('Colour', COLOURS, { optional: true }) colours?: string[];
  @UuidField({ optional: true }) id?: string;
  @UuidListField({ items: 3, optional: true }) ids?: string[];
  @InstantField({ optional: true }) at?: number;
  @IntField({ min: 1, max: 5, optional: true }) count?: number;
  @AmountField({ max: 100, optional: true }) amount?: number;
  @FlagField({ optional: true }) flag?: boolean;
  @DurationField({ optional: true }) limit?: string;
  @ObjectField(() => Inner, { optional: true }) inner?: Inner;
}

class Amendment {
  @UuidField({ optional: true, clearable: true }) above?: string | null;
  @UuidField({ optional: true }) beside?: string;
}

const ID = '01a202d1-608c-7000-8000-2a302820a963';
const VALID: Readonly<Record<keyof Request, unknown>> = {
  text: '文字',
  secret: ' 词 ',
  texts: ['一', '二'],
  colour: 'RED',
  colours: ['RED'],
  id: ID,
  ids: [ID],
  at: '2026-03-11T10:00:00Z',
  count: 3,
  amount: 1.5,
  flag: false,
  limit: '7wd',
  inner: { text: '文字' },
};
const FIELDS = Object.keys(VALID) as (keyof Request)[];

const pipe = new RequestPipe();

/** The class that a body or a query is read into, or which fields are at fault, and how. */
async function read(type: 'body' | 'query', value: unknown): Promise<Request | string[]> {
  return readAs(Request, type, value);
}

async function readAs<T extends object>(
  metatype: new () => T,
  type: 'body' | 'query',
  value: unknown,
): Promise<T | string[]> {
  try {
    return (await pipe.transform(value, { type, metatype })) as T;
  } catch (error) {
    if (error instanceof Fault) return error.more.errors!.map(({ path, code }) => `${path}: ${code}`);
    throw error;
  }
}

const faultAt = (field: string) => expect.arrayContaining([expect.stringMatching(new RegExp(`^${field}\\b.*: `))]);

describe('a body, as strict as JSON (H20)', () => {
  it('is read where every field has its type', async () => {
    expect(await read('body', VALID)).toEqual({ ...VALID, at: Date.UTC(2026, 2, 11, 10) });
  });

  it.each([
    ...[['flag', 'true'] as const, ['flag', 'false'] as const, ['flag', 0] as const, ['flag', 1] as const],
    ...[['count', '3'] as const, ['amount', '1.5'] as const, ['text', 7] as const, ['text', true] as const],
    ...[['colours', 'RED'] as const, ['colours', 'RED,BLUE'] as const, ['texts', '一'] as const],
    ...[['ids', ID] as const, ['id', [ID]] as const, ['colour', ['RED']] as const],
    ...[['at', Date.UTC(2026, 2, 11)] as const, ['limit', 7] as const, ['inner', '文字'] as const],
  ])('takes no other type for %s: %j', async (field, value) => {
    expect(await read('body', { [field]: value })).toEqual(faultAt(field));
  });

  it('is an object, or nothing at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        fc.pre(typeof body !== 'object' || body === null || Array.isArray(body));
        expect(await read('body', body)).toEqual([': object']);
      }),
    );
    expect(await read('body', undefined)).toEqual({});
  });

  it('takes for a field what has its JSON type alone, of all that may be sent', async () => {
    const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FIELDS), fc.jsonValue(), async (field, value) => {
        fc.pre(value !== null && typeOf(value) !== typeOf(VALID[field]));
        expect(await read('body', { [field]: value })).toEqual(faultAt(field));
      }),
    );
  });
});

describe('null in a body', () => {
  it('clears what may be cleared, and counts as left out elsewhere', async () => {
    expect(await readAs(Amendment, 'body', { above: null, beside: null })).toEqual({ above: null });
    expect(await readAs(Amendment, 'body', { above: ID })).toEqual({ above: ID });
    expect(await readAs(Amendment, 'body', { above: '' })).toEqual(['above: uuid']);
  });
});

describe('a query, made of words (H20)', () => {
  it('has its numbers, flags and lists read', async () => {
    const asked = { count: '3', flag: 'false', colours: 'RED,BLUE', at: '2026-03-11T10:00:00Z' };
    expect(await read('query', asked)).toEqual({
      ...{ count: 3, flag: false, colours: ['RED', 'BLUE'] },
      at: Date.UTC(2026, 2, 11, 10),
    });
    expect(await read('query', { colours: ['RED', 'BLUE'], flag: 'true' })).toEqual({
      ...{ colours: ['RED', 'BLUE'], flag: true },
    });
  });

  it.each(['', 'True', 'FALSE', '1', '0', 'yes', 'no', 'on', 'null', ' true', 'true,false'])(
    'knows no flag spelled %j',
    async (flag) => expect(await read('query', { flag })).toEqual(['flag: boolean']),
  );

  it.each([[['true', 'false']], [['true', 'true']]])('knows no flag said twice: %j', async (flag) =>
    expect(await read('query', { flag })).toEqual(['flag: boolean']),
  );

  it.each(['', ' 3', '3.0', '3e0', '0x3', '３', '+3', '03x'])('knows no number written %j', async (count) =>
    expect(await read('query', { count })).toEqual(['count: integer']),
  );
});
