import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { ApiClient, Answer } from '../support/api-client.ts';
import { startApi, type ApiProcess } from '../support/api-process.ts';
import { aFiling, partyNamed } from '../support/filing.ts';

jest.setTimeout(120_000);

const OPENAPI = path.resolve(import.meta.dirname, '../../apps/api/openapi.json');
/** Of each kind one: hidden, joining, marking an order of bytes, filling, hyphenating, turning, blank, choosing, tagging. */
const UNSEEN = ['\u200b', '\u2060', '\ufeff', '\u3164', '\u00ad', '\u202e', '\u2800', '\ufe0f', '\u034f', '\u{e0041}'];

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly 'x-written-by'?: readonly string[];
}
interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A place of the contract where somebody writes words. */
interface TextPlace {
  readonly method: string;
  readonly url: string;
  /** As faults name it, `contact.phone`. */
  readonly field: string;
  readonly isList: boolean;
  readonly inQuery: boolean;
  /** Reference data: refused to others before the words are looked at. */
  readonly isAdmins: boolean;
}

function textPlaces({ paths, components }: Contract): TextPlace[] {
  const resolve = (schema: Schema): Schema => {
    const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
    return ref === undefined ? schema : components.schemas[ref.split('/').at(-1)!]!;
  };
  const textsOf = (schema: Schema, parent = ''): { field: string; isList: boolean }[] =>
    Object.entries(resolve(schema).properties ?? {}).flatMap(([name, property]) => {
      const field = parent + name;
      const each = resolve(property);
      if (each.properties) return textsOf(property, `${field}.`);
      const text = each.type === 'array' ? resolve(each.items!) : each;
      const isText = text.type === 'string' && text.enum === undefined && text.format === undefined;
      return isText && (each.type === 'array' || each.minLength !== undefined)
        ? [{ field, isList: each.type === 'array' }]
        : [];
    });
  return Object.entries(paths).flatMap(([url, operations]) =>
    Object.entries(operations).flatMap(([method, { parameters = [], requestBody, 'x-written-by': writers }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      const inBody = schema && !schema.$ref?.endsWith('/Policy') ? textsOf(schema) : [];
      const inQuery = parameters
        .filter((p) => p.in === 'query' && p.schema?.type === 'string' && p.schema.minLength !== undefined)
        .map(({ name }) => ({ field: name, isList: false, inQuery: true }));
      const places = [...inBody.map((text) => ({ ...text, inQuery: false })), ...inQuery];
      return places.map((place) => ({ method: method.toUpperCase(), url, isAdmins: writers !== undefined, ...place }));
    }),
  );
}

const contract = JSON.parse(await readFile(OPENAPI, 'utf8')) as Contract;
const PLACES = textPlaces(contract);

describe('words in requests (H12)', () => {
  let api: ApiProcess;
  let liaison: ApiClient;
  let admin: ApiClient;
  let partyId: string;

  beforeAll(async () => {
    api = await startApi();
    liaison = await api.people.as('sy.fagai.head');
    admin = await api.people.as('sl.zfb.admin');
    partyId = (await partyNamed(liaison, '山阳恒启电子')).id;
  });
  afterAll(() => api.stop());

  /** The place, and nothing else, filled with this text. */
  function say({ method, url, field, isList, inQuery, isAdmins }: TextPlace, text: string): Promise<Answer> {
    const target = url.replace('/api/v1', '').replaceAll(/\{\w+\}/g, randomUUID());
    const client = isAdmins ? admin : liaison;
    const json = { 'content-type': 'application/json' };
    if (inQuery) {
      const query = `${target}?${field}=${encodeURIComponent(text)}`;
      return method === 'GET' ? client.get(query) : client.send(method, query, '{}', json);
    }
    const body = field.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), isList ? [text] : text);
    return client.send(method, target, JSON.stringify(body), json);
  }

  it('are looked for in every operation', () => {
    const fields = PLACES.map(({ field }) => field);
    expect(fields).toEqual(
      expect.arrayContaining(['title', 'contact.phone', 'reason', 'q', 'evidence', 'requirement']),
    );
  });

  it.each(PLACES.map((place) => [`${place.method} ${place.url} ${place.field}`, place] as const))(
    '400: %s of nothing that is seen',
    async (_, place) => {
      for (const text of [...UNSEEN.map((each) => each.repeat(3)), '\u3000\u3000', UNSEEN.join('\u3000')]) {
        const answer = await say(place, text);
        expect(answer.status).toBe(400);
        expect(answer.body.errors).toContainEqual(
          expect.objectContaining({ path: place.field, code: place.field === 'cursor' ? expect.any(String) : 'text' }),
        );
      }
    },
  );

  it('are stored without invisible marks, and are found', async () => {
    const hidden = UNSEEN.join('');
    const said = { title: `用${hidden}地指标\u0007`, facts: `二期用${hidden}地\r\n未落实`, wish: `${hidden}请协调` };
    const contact = { name: `葛\u{e0100}某（示例）${hidden}`, phone: '0914-×××××××' };
    const filed = await liaison.post('/cases', aFiling(partyId, { ...said, contact }));
    expect(filed.status).toBe(201);
    const { body } = await liaison.get(`/cases/${filed.body.id}`);
    expect(body).toMatchObject({ title: '用地指标', facts: '二期用地\n未落实', wish: '请协调' });
    expect(body.contact.name).toBe('葛\u{e0100}某（示例）');
    for (const q of ['用地', `用${hidden}地`]) {
      const found = (await liaison.get(`/cases?q=${encodeURIComponent(q)}`)).body.items;
      expect(found).toContainEqual(expect.objectContaining({ id: filed.body.id }));
    }
  });

  it.each(['\n', '\r\n', '\u2028', '\u0085', '\v'])('400: a title in two lines, %j between them', async (end) => {
    const answer = await liaison.post('/cases', aFiling(partyId, { title: `缺工${end}缺料` }));
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([expect.objectContaining({ path: 'title', code: 'one-line' })]);
  });
});
