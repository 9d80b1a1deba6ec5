import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DAY } from '@zhuoluo/kernel';

type Value = string | number | boolean | readonly string[];
export type Request = Readonly<Record<string, Value>>;
/** A filter or an order with one of its values. */
type Said = readonly [name: string, value: Value];

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly $ref?: string;
}
interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}
interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { operationId: string; parameters?: readonly Parameter[] }>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const DOCUMENT = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../apps/api/openapi.json', import.meta.url)), 'utf8'),
) as Document;
/** An id that nothing has. */
export const SOME_ID = '01a227d0-423a-7000-8000-3be796807829';
export const NOON = Date.UTC(2026, 2, 2, 4);
/** Words of every case, of none, and of numbers, whole and in part: each is looked for in a way of its own. */
const WORDS = ['操作工', '无此二字', 'SL-2026', '商政督〔2026〕12号', '12号', '2026 12', '商政督'];
const PAIRED_WORDS = WORDS.slice(0, 2);

export interface Parameters {
  /** Each way to say what must be said. */
  readonly always: readonly Request[];
  readonly optional: readonly Said[];
  /** Those of them that make a statement of another text. */
  readonly paired: readonly Said[];
}

/** What may be asked of a list, read from the contract: a new filter is asked for as soon as it stands there. */
export function parametersOf(operation: string): Parameters {
  const all = Object.values(DOCUMENT.paths).flatMap((methods) => Object.values(methods));
  const { parameters = [] } = all.find(({ operationId }) => operationId === operation) ?? {};
  const said = parameters.filter(({ in: where, name }) => where === 'query' && name !== 'limit' && name !== 'cursor');
  const optional = said.filter(({ required }) => !required);
  const needed = said.filter(({ required }) => required);
  const always = needed.reduce<readonly Request[]>(
    (requests, { name, schema }) =>
      requests.flatMap((request) => valuesOf(name, schema).map((value) => ({ ...request, [name]: value }))),
    [{}],
  );
  const saying = (values: (name: string, schema: Schema) => readonly Value[]) =>
    optional.flatMap(({ name, schema }) => values(name, schema).map((value): Said => [name, value]));
  return { always, optional: saying(valuesOf), paired: saying(pairedValuesOf) };
}

function valuesOf(name: string, given: Schema): readonly Value[] {
  const schema = given.$ref ? DOCUMENT.components.schemas[given.$ref.split('/').at(-1)!]! : given;
  if (schema.type === 'array') return valuesOf(name, schema.items!).map((value) => [value as string]);
  if (schema.enum) return schema.enum;
  if (schema.type === 'boolean') return [true, false];
  if (schema.format === 'uuid') return [SOME_ID];
  if (schema.format === 'date-time') return [/from$/i.test(name) ? NOON - DAY : NOON];
  if (name === 'category') return ['LABOR', 'LAND'];
  return name === 'q' ? WORDS : ['SL-2026'];
}

/** The first and the last word of a list that is filtered by equality; every word that stands for a condition of its own. */
function pairedValuesOf(name: string, schema: Schema): readonly Value[] {
  const values = valuesOf(name, schema);
  if (name === 'q') return PAIRED_WORDS;
  return schema.type === 'array' && name !== 'awaits' ? [values[0]!, values.at(-1)!] : values;
}
