import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const DOCUMENT = path.resolve(import.meta.dirname, '../../apps/api/openapi.json');

/** One thing the contract lets people ask. */
export interface Asked {
  readonly method: string;
  /** As documented, such as `/api/v1/cases/{id}`. */
  readonly path: string;
  /** Names of its filters. */
  readonly query: readonly string[];
  /** The least that its schema takes; undefined where it has no body. */
  readonly body: unknown;
}

/** Everything the contract lets people ask, each with a body that its schema takes. */
export function everythingAsked(): Asked[] {
  const document = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Document;
  return Object.entries(document.paths).flatMap(([at, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path: at,
      query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
      body: requestBody && leastOf(Object.values(requestBody.content)[0]!.schema, document),
    })),
  );
}

function leastOf(schema: Schema, document: Document): unknown {
  if (schema.$ref) return leastOf(document.components.schemas[schema.$ref.split('/').at(-1)!]!, document);
  const whole = schema.allOf ?? schema.oneOf;
  if (whole) return leastOf(whole[0]!, document);
  if (schema.enum) return schema.enum[0];
  switch (Array.isArray(schema.type) ? (schema.type as readonly string[])[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, leastOf(schema.properties![name]!, document)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => leastOf(schema.items!, document));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return schema.format === 'uuid' ? '01a227d0-423a-7000-8000-3be796807829' : textOf(schema.format);
  }
}

function textOf(format: string | undefined): string {
  return format === 'date-time' ? '2026-12-01T18:00:00+08:00' : '文字';
}
