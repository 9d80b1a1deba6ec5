import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RIGHTS, type Act, type Place } from '@zhuoluo/cases/rules';
import { SIGHT, type Breadth } from '@zhuoluo/directory/rules';
import { ROLES } from '@zhuoluo/kernel';
import { ROOT } from './tools.ts';

const PLACES: Readonly<Record<Place, string>> = {
  ANYWHERE: 'anywhere',
  OFFICE: 'office in charge',
  SUPERVISION: 'its supervision office',
  UNIT: 'unit of the task or order',
  ABOVE: 'above, if the office is excluded',
  OVER: 'of the office, or above it',
  SERVED: 'parties served',
  PARTY: 'own party',
  FILER: 'who filed it',
  SIGNATORY: 'signatory, or as a stand-in',
};

const BREADTHS: Readonly<Record<Breadth, string>> = {
  ALL: 'all',
  REGION: 'own region; all from the city',
  UNIT: 'own units',
  SERVED: 'parties served',
  PARTY: 'own party',
  NOTHING: '–',
};

describe('docs/api.md says of rights what the tables say', () => {
  const api = readFileSync(path.join(ROOT, 'docs/api.md'), 'utf8');

  it.each(Object.keys(RIGHTS) as Act[])('%s', (act) => {
    const words = RIGHTS[act].map(({ role, place, drafts }) => {
      const where = `${PLACES[place]}${drafts ? '; a draft' : ''}`;
      return role === null ? where : `${role} (${where})`;
    });
    expect(api).toContain(`| \`${act}\` | ${words.join(', ')} |`);
  });

  it.each(ROLES)('%s', (role) => {
    const { cases, orders } = SIGHT[role];
    expect(api).toContain(`| ${role} | ${BREADTHS[cases]} | ${BREADTHS[orders]} |`);
  });
});
