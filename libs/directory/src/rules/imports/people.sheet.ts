import type { Role } from '@zhuoluo/kernel';
import { isAccountName } from '../account-name.ts';
import { CellReader } from './cells.ts';
import { placeOf, type SheetColumn, type SheetRules } from './sheet-rules.ts';

/** A person in a post: the post is made if the unit has none of that title. */
export interface PersonSheetRow {
  readonly account: string;
  readonly name: string;
  readonly unitId: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly rank: 'HEAD' | 'DEPUTY' | 'STAFF';
}

const ROLES = {
  联系干部: 'LIAISON',
  承办人: 'UNIT_OFFICER',
  单位负责人: 'UNIT_HEAD',
  专班办公室: 'DISPATCHER',
  督查办: 'SUPERVISOR',
  领导: 'LEADER',
  '12345': 'HOTLINE',
  考核办: 'ASSESSOR',
  系统管理员: 'ADMIN',
} satisfies Record<string, Role>;
const RANKS = { 正职: 'HEAD', 副职: 'DEPUTY', 工作人员: 'STAFF' };

const COLUMNS = [
  { key: 'account', zh: '账户', en: 'Account', required: true, example: 'sy.shuili.head' },
  { key: 'name', zh: '姓名', en: 'Name', required: true, example: '姓名' },
  { key: 'unit', zh: '单位编码', en: 'Unit code', required: true, example: 'SY-WATER' },
  { key: 'title', zh: '岗位', en: 'Post', required: true, example: '局长' },
  { key: 'roles', zh: '角色', en: 'Roles', required: true, words: ROLES, example: '单位负责人、承办人' },
  { key: 'rank', zh: '级别', en: 'Rank', required: true, words: RANKS, example: '正职' },
] as const satisfies readonly SheetColumn[];

/** 人员和岗位: a line for each post of a person. */
export const PEOPLE_SHEET: SheetRules<PersonSheetRow> = {
  kind: 'people-and-posts',
  columns: COLUMNS,
  writers: ['ADMIN'],
  identify: ({ unit = '', title = '', account = '' }) => `${account.toLowerCase()} ${unit.toUpperCase()} ${title}`,
  label: ({ account, name, title }) => `${name}（${account}）${title}`,
  read(cells, { directory, accounts, posts }) {
    const cell = new CellReader(cells, COLUMNS);
    const account = (cells['account'] ?? '').toLowerCase();
    if (account !== '' && !isAccountName(account)) cell.fault('account', 'account-format', { value: account });
    const unit = cell.unit('unit', directory);
    const title = cell.text('title', 40);
    const known = (unit && posts.get(placeOf(unit.id, title))) ?? [];
    const open = known.filter(({ isClosed }) => !isClosed);
    const free = open.filter(({ heldBy }) => heldBy.every((holder) => holder === accounts.get(account)));
    if (known.length > 0 && open.length === 0) cell.fault('title', 'post-has-closed', { value: title });
    if (open.length > 0 && free.length === 0) cell.fault('title', 'post-held', { value: title });
    const said = (cells['roles'] ?? '').split(/[、,，;；\s]+/).filter(Boolean);
    const roles = said.map((word) => wordOf(word, ROLES));
    if (roles.includes(null)) cell.fault('roles', 'one-of', { values: Object.keys(ROLES).join('、') });
    const rank = cell.word('rank') as PersonSheetRow['rank'] | null;
    const name = cell.text('name', 30);
    return cell.result(() => ({ account, name, unitId: unit!.id, title, roles: roles as Role[], rank: rank! }));
  },
};

function wordOf(word: string, words: Readonly<Record<string, Role>>): Role | null {
  return words[word] ?? Object.values(words).find((role) => role === word.toUpperCase()) ?? null;
}
