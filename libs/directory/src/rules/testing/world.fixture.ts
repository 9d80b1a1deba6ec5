import { type Actor, COLOURS, type Post, type Role, type Tier } from '@zhuoluo/kernel';
import { Directory } from '../directory.ts';
import type { DirectoryData, KnownCategory, Signatory, Unit, UnitContact, UnitPost } from '../directory-data.ts';

/** A small government for specs: the city SL, the county DF, and one person for every duty. Ids are readable on purpose. */
const UNIT_KINDS: Readonly<Record<string, readonly string[]>> = {
  SL: [
    'GOV_OFFICE',
    'SUPERVISION',
    'INDUSTRY',
    'DEV_REFORM',
    'NATURAL_RESOURCES',
    'PERMIT',
    'FINANCIAL_OFFICE',
    'HOUSING',
  ],
  DF: ['GOV_OFFICE', 'SUPERVISION', 'NATURAL_RESOURCES', 'PERMIT', 'HUMAN_RESOURCES'],
};

const NAMES: Readonly<Record<string, string>> = {
  'SL-NATURAL_RESOURCES': '市自然资源局',
  'SL-SUPERVISION': '商洛市人民政府督查办公室',
  'SL-PERMIT': '市行政审批服务局',
  'SL-INDUSTRY': '市工信局',
  'DF-HUMAN_RESOURCES': '丹凤县人社局',
  'DF-GOV_OFFICE': '丹凤县人民政府办公室',
  'DF-SUPERVISION': '丹凤县人民政府督查室',
};

const CONTACTS: Readonly<Record<string, UnitContact>> = {
  'SL-SUPERVISION': { name: '温云砚', phone: '0914-000-0001' },
  'DF-SUPERVISION': { name: '祁若川', phone: '0914-000-0002' },
};

function unit(regionId: string, kind: string): Unit {
  const id = `${regionId}-${kind}`;
  return { id, code: id, name: NAMES[id] ?? id, kind, regionId, tier: tierOf(regionId), contact: CONTACTS[id] ?? null };
}

function tierOf(regionId: string): Tier {
  return regionId === 'SL' ? 'CITY' : 'COUNTY';
}

function offices(r: string) {
  const isCity = r === 'SL';
  return {
    dispatchEnterprise: isCity ? 'SL-INDUSTRY' : `${r}-GOV_OFFICE`,
    dispatchProject: isCity ? 'SL-DEV_REFORM' : `${r}-GOV_OFFICE`,
    supervision: `${r}-SUPERVISION`,
    government: `${r}-GOV_OFFICE`,
  };
}

const SIGNERS: readonly (readonly [region: string, level: 'CITY' | 'OTHER', persons: readonly string[]])[] = [
  ['SL', 'OTHER', ['sl-inspector', 'sl-chief', 'sl-vice-mayor']],
  ['SL', 'CITY', ['sl-chief', 'sl-vice-mayor', 'sl-mayor']],
  ['DF', 'OTHER', ['df-inspector', 'df-chief', 'df-vice-governor']],
];

const TITLES: Readonly<Record<string, string>> = {
  'sl-inspector': '督查办主任',
  'sl-chief': '市政府办公室主任',
  'sl-vice-mayor': '市政府分管副市长',
  'sl-mayor': '市长',
  deputy: '市政府副秘书长',
};

const SUPERIORS: Readonly<Record<string, string>> = {
  'sl-inspector': 'sl-chief',
  'sl-chief': 'sl-vice-mayor',
  'sl-vice-mayor': 'sl-mayor',
  'df-inspector': 'df-chief',
  'df-chief': 'df-vice-governor',
};

const signatories: Signatory[] = SIGNERS.flatMap(([r, level, persons]) =>
  COLOURS.map((colour, i) => ({
    officeId: `${r}-SUPERVISION`,
    colour,
    level,
    postId: postOf(persons[i]!),
  })),
);

const ALWAYS = { beganAt: 0, endedAt: Number.MAX_SAFE_INTEGER };

/** The id of somebody's post; of the nth where they hold several. */
export function postOf(personId: string, nth = 1): string {
  return `post-${nth} of ${personId}`;
}

/** Somebody who holds one post with these roles in a unit; the id says who. */
export function person(personId: string, unitId: string, ...roles: Role[]): Actor {
  return { personId, name: personId, partyId: null, posts: [post(personId, 1, unitId, roles)] };
}

function post(personId: string, nth: number, unitId: string, roles: readonly Role[], title?: string): Post {
  return { id: postOf(personId, nth), roles, unitId, title: title ?? TITLES[personId] ?? roles[0]! };
}

/** Somebody who holds several posts; the first is the first that acts. */
export function manyPosts(
  personId: string,
  ...posts: readonly (readonly [unitId: string, title: string, ...roles: Role[]])[]
): Actor {
  const held = posts.map(([unitId, title, ...roles], i) => post(personId, i + 1, unitId, roles, title));
  return { personId, name: personId, partyId: null, posts: held };
}

export const PEOPLE = {
  liaison: person('liaison', 'SL-PERMIT', 'LIAISON'),
  countyLiaison: person('county-liaison', 'DF-HUMAN_RESOURCES', 'LIAISON'),
  hotline: person('hotline', 'SL-GOV_OFFICE', 'HOTLINE'),
  dispatcher: person('dispatcher', 'SL-INDUSTRY', 'DISPATCHER'),
  secondDispatcher: person('second-dispatcher', 'SL-INDUSTRY', 'DISPATCHER'),
  industryLeader: person('industry-leader', 'SL-INDUSTRY', 'LEADER'),
  countyDispatcher: person('county-dispatcher', 'DF-GOV_OFFICE', 'DISPATCHER'),
  secondCountyDispatcher: person('second-county-dispatcher', 'DF-GOV_OFFICE', 'DISPATCHER'),
  countyLeader: person('county-leader', 'DF-GOV_OFFICE', 'LEADER'),
  projectDispatcher: person('project-dispatcher', 'SL-DEV_REFORM', 'DISPATCHER'),
  inspector: person('sl-inspector', 'SL-SUPERVISION', 'SUPERVISOR', 'UNIT_HEAD', 'UNIT_OFFICER'),
  countyInspector: person('df-inspector', 'DF-SUPERVISION', 'SUPERVISOR', 'UNIT_HEAD', 'UNIT_OFFICER'),
  chief: person('sl-chief', 'SL-GOV_OFFICE', 'LEADER', 'UNIT_HEAD', 'UNIT_OFFICER'),
  countyChief: person('df-chief', 'DF-GOV_OFFICE', 'LEADER', 'UNIT_HEAD', 'UNIT_OFFICER'),
  viceGovernor: person('df-vice-governor', 'DF-GOV_OFFICE', 'LEADER'),
  viceMayor: person('sl-vice-mayor', 'SL-GOV_OFFICE', 'LEADER'),
  mayor: person('sl-mayor', 'SL-GOV_OFFICE', 'LEADER'),
  deputy: person('deputy', 'SL-GOV_OFFICE', 'LEADER'),
  enterprise: { ...person('yunling-account', '', 'ENTERPRISE'), partyId: 'yunling' },
  otherEnterprise: { ...person('other-account', '', 'ENTERPRISE'), partyId: 'another' },
  /** Posts in two units: what one of them does, the person has done. */
  officerAndDispatcher: manyPosts(
    'officer-and-dispatcher',
    ['SL-INDUSTRY', '交办岗', 'DISPATCHER'],
    ['SL-NATURAL_RESOURCES', '挂职副局长', 'UNIT_HEAD'],
  ),
  inspectorAndHead: manyPosts(
    'inspector-and-head',
    ['SL-SUPERVISION', '督查员', 'SUPERVISOR'],
    ['SL-NATURAL_RESOURCES', '挂职副局长', 'UNIT_HEAD'],
  ),
  admin: person('admin', 'SL-GOV_OFFICE', 'ADMIN'),
} as const;

/** Codes alone tell them apart, as in a city that has worded them itself. */
export const CATEGORIES: readonly KnownCategory[] = [
  ...['FINANCING', 'LAND', 'RELOCATION', 'LABOR', 'TALENT', 'LOGISTICS', 'PERMIT', 'UTILITY', 'ENV', 'SAFETY'],
  ...['SUPPLY', 'MARKET', 'POLICY', 'ARREARS', 'ENFORCEMENT', 'ACCEPTANCE', 'TECH', 'INFRA', 'PREMISES', 'OTHER'],
].map((code) => ({ code, zh: `${code} 类`, en: code.toLowerCase(), active: true }));

export const WORLD: DirectoryData = {
  version: 1,
  regions: [
    {
      id: 'SL',
      code: 'SL',
      name: '商洛市',
      tier: 'CITY',
      parentId: null,
      docCode: '商政督',
      casePrefix: 'SL',
      offices: offices('SL'),
    },
    {
      id: 'DF',
      code: 'DF',
      name: '丹凤县',
      tier: 'COUNTY',
      parentId: 'SL',
      docCode: '丹督',
      casePrefix: null,
      offices: offices('DF'),
    },
  ],
  units: Object.entries(UNIT_KINDS).flatMap(([r, kinds]) => kinds.map((kind) => unit(r, kind))),
  posts: Object.values(PEOPLE).flatMap(postsOf),
  people: Object.values(PEOPLE).map(({ personId, posts }) => ({ id: personId, name: '××', posts })),
  categories: CATEGORIES,
  routes: [
    { category: 'LAND', level: 'DEPARTMENT', leadKind: 'NATURAL_RESOURCES', coKinds: ['PERMIT'] },
    { category: 'PERMIT', level: 'DEPARTMENT', leadKind: 'PERMIT', coKinds: [] },
    { category: 'FINANCING', level: 'DEPARTMENT', leadKind: 'FINANCIAL_OFFICE', coKinds: [] },
    { category: 'LABOR', level: 'DEPARTMENT', leadKind: 'HUMAN_RESOURCES', coKinds: [] },
    { category: '*', level: 'COUNTY', leadKind: 'GOV_OFFICE', coKinds: [] },
    { category: '*', level: 'CITY', leadKind: 'DISPATCH_OFFICE', coKinds: [] },
  ],
  signatories,
  standIns: ['sl-chief', 'sl-vice-mayor', 'sl-mayor', 'df-chief', 'df-vice-governor'].map((personId) => ({
    postId: postOf(personId),
    personId: 'deputy',
    kinds: ['SIGN'],
    document: '示例授权〔2026〕1号',
    ...ALWAYS,
  })),
};

function postsOf({ personId, posts }: Actor): UnitPost[] {
  const superior = SUPERIORS[personId];
  return posts.map((held) => ({ ...held, superiorPostId: superior === undefined ? null : postOf(superior) }));
}

/** The same government with these posts vacant. */
export function withVacant(...postIds: string[]): DirectoryData {
  const people = WORLD.people.map((p) => ({ ...p, posts: p.posts.filter(({ id }) => !postIds.includes(id)) }));
  return { ...WORLD, people };
}

export function directory(changes: Partial<DirectoryData> = {}): Directory {
  return new Directory({ ...WORLD, ...changes });
}

/** The head of a unit: holds both unit roles, as in the sample data. */
export function headOf(unitId: string): Actor {
  return person(`head-of-${unitId}`, unitId, 'UNIT_HEAD', 'UNIT_OFFICER');
}

export function officerOf(unitId: string): Actor {
  return person(`officer-of-${unitId}`, unitId, 'UNIT_OFFICER');
}
