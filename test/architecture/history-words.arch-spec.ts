import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REFERENCE_KINDS } from '@zhuoluo/directory/store';
import { ROOT } from './tools.ts';

/** Fields that no page tells of a row: what they hold never changes there, or is told by another field. */
const UNTOLD: Readonly<Record<string, readonly string[]>> = {
  region: ['parentId', 'formerNames'],
  post: ['partyId'],
  'document-text': ['formerLines'],
};

/** Rows of these have no page of their own: a post's page tells of both. */
const WITHOUT_PAGE = ['tenure', 'stand-in'];

const pages = globSync('apps/web/src/pages/manage-*/*-kind.tsx', { cwd: ROOT }).map((file) =>
  readFileSync(path.join(ROOT, file), 'utf8'),
);

describe('The history of a row of reference data can be read on its page', () => {
  it.each(REFERENCE_KINDS.filter(({ name }) => !WITHOUT_PAGE.includes(name)).map((kind) => [kind.name, kind] as const))(
    '%s: each field has words',
    (name, { entity, hidden }) => {
      const page = pages.find(
        (text) =>
          text.includes(`RowOf<'/api/v1/${pluralOf(name)}'>`) ||
          text.includes(`managedApi('/api/v1/${pluralOf(name)}')`),
      )!;
      const untold = ['id', 'version', 'chainHead', ...hidden, ...(UNTOLD[name] ?? [])];
      const told = Object.keys(entity.options.columns).filter((field) => !untold.includes(field));
      expect(told.filter((field) => !new RegExp(`\\b${field}: \\{\\s*label:`).test(page))).toEqual([]);
    },
  );
});

/** As addresses have it. */
function pluralOf(name: string): string {
  return name === 'person' ? 'people' : `${name}s`.replace(/ys$/, 'ies');
}
