import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NOTICE_KINDS } from '@zhuoluo/notices/rules';
import { PROBLEM_OF } from '@zhuoluo/platform';
import { headingsOf, lostCitations, operationsIn, operationsOf, problemsIn, sectionOf } from './contract.ts';
import { articlesOf } from './rulebook.ts';
import { ROOT } from './tools.ts';
import { trackedTexts } from './tracked-texts.ts';

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const contract = textOf('docs/api.md');
const headings = headingsOf(contract);

const PLANTED = `## Cases

\`GET /cases\` and \`POST /cases/{id}/forget\`, beside \`GET /health/live\`.

### Filing a case

## Errors

| Absent | 404 \`not-found\`, \`gone\`; 405 \`no-method\` | 400 \`facts\` |
`;

describe('The contract in docs/api.md is that of the API', () => {
  it('names every operation of the OpenAPI document, and no other', () => {
    const operations = operationsOf('apps/api/openapi.json');

    expect(operations.length).toBeGreaterThan(60);
    expect(operationsIn(contract).toSorted()).toEqual(operations.toSorted());
  });

  it('names every problem once, with its status', () => {
    const problems = Object.entries(PROBLEM_OF).map(([code, { status }]) => `${status} ${code}`);

    expect(problemsIn(sectionOf(contract, 'Errors')).toSorted()).toEqual(problems.toSorted());
  });

  it('says to whom every kind of notice goes, once', () => {
    const named = [...sectionOf(contract, 'Notices').matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, kind]) => kind);

    expect(named.filter((kind) => kind !== 'read-up-to').toSorted()).toEqual([...NOTICE_KINDS].toSorted());
  });

  it('cites articles of the rules that exist', () => {
    const numbers = new Set(articlesOf(textOf('docs/rules.md')).map(({ number }) => number));
    const cited = [...contract.matchAll(/§(\d+)/g)].map(([, number]) => Number(number));

    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((number) => !numbers.has(number))).toEqual([]);
  });

  it('has one heading of a name, so that each citation leads to one place', () => {
    expect(headings.filter((heading, i) => headings.indexOf(heading) !== i)).toEqual([]);
  });

  it('every citation of it in code leads to a heading', () => {
    const code = trackedTexts().filter(
      ({ file }) => !file.endsWith('.md') && !file.startsWith('test/architecture/contract'),
    );

    expect(lostCitations(code, headings)).toEqual([]);
  });

  it('planted violations are found', () => {
    const cites = (text: string) => lostCitations([{ file: 'probe', text }], headingsOf(PLANTED));

    expect(operationsIn(PLANTED)).toEqual(['GET /api/v1/cases', 'POST /api/v1/cases/{id}/forget', 'GET /health/live']);
    expect(problemsIn(sectionOf(PLANTED, 'Errors'))).toEqual([
      '404 not-found',
      '404 gone',
      '405 no-method',
      '400 facts',
    ]);
    expect(cites('(api.md, Cases). (rules.md §1; api.md, Filing a case)')).toEqual([]);
    expect(cites('(api.md)')).toEqual(['probe: )']);
    expect(cites('api.md, Cases of old')).toEqual(['probe: Cases of old']);
    expect(cites('api.md “Cases”')).toEqual(['probe:  “Cases”']);
    expect(cites('docs/api.md')).toEqual([]);
  });
});
