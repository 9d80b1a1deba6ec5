import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools.ts';
import type { TextFile } from './tracked-texts.ts';

const METHODS = 'GET|POST|PUT|PATCH|DELETE';
const OPERATION = new RegExp(`\`(${METHODS}) (/[^\`\\s]*)\``, 'g');
const OUTSIDE_THE_BASE = /^\/(health|metrics)\b/;
const STATUS_AND_CODES = /(\d{3}) ((?:`[\w-]+`(?:, )?)+)/g;
/** In code; a path to the document itself is none. */
const CITATION = /(?<!\/)\bapi\.md\b(?:, )?(.*)/g;

/** Operations of an OpenAPI document, as `GET /api/v1/cases`. */
export function operationsOf(file: string): string[] {
  const { paths } = JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as {
    paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${url}`),
  );
}

/** Operations that the contract names, each once, with the base path that it leaves out. */
export function operationsIn(contract: string): string[] {
  const named = [...contract.matchAll(OPERATION)].map(
    ([, method, url]) => `${method} ${OUTSIDE_THE_BASE.test(url!) ? '' : '/api/v1'}${url}`,
  );
  return [...new Set(named)];
}

/** Problems in the tables of a section, as `409 already-claimed`. */
export function problemsIn(section: string): string[] {
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.flatMap((row) =>
    [...row.matchAll(STATUS_AND_CODES)].flatMap(([, status, codes]) =>
      [...codes!.matchAll(/`([\w-]+)`/g)].map(([, code]) => `${status} ${code}`),
    ),
  );
}

export function headingsOf(contract: string): string[] {
  return [...contract.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading]) => heading!);
}

/** A section with its subsections; empty where there is none of that heading. */
export function sectionOf(contract: string, heading: string): string {
  return contract.split(/^(?=## )/m).find((section) => section.startsWith(`## ${heading}\n`)) ?? '';
}

/** Citations `api.md, Heading` that lead to no heading, as `file: what stands there`. */
export function lostCitations(texts: readonly TextFile[], headings: readonly string[]): string[] {
  return texts.flatMap(({ file, text }) =>
    [...text.matchAll(CITATION)]
      .filter(([, cited]) => !headings.some((heading) => leadsTo(cited!, heading)))
      .map(([, cited]) => `${file}: ${cited}`),
  );
}

function leadsTo(cited: string, heading: string): boolean {
  return cited.startsWith(heading) && !/^[\w ]*\w/.test(cited.slice(heading.length));
}
