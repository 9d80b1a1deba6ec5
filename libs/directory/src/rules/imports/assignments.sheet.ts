import { CellReader } from './cells.ts';
import { placeOf, type SheetColumn, type SheetRules } from './sheet-rules.ts';

export interface AssignmentSheetRow {
  readonly partyId: string;
  readonly postId: string;
  readonly party: string;
  readonly title: string;
}

const COLUMNS = [
  { key: 'party', zh: '企业或项目编码', en: 'Party code', required: true, example: 'SY-E901' },
  { key: 'unit', zh: '单位编码', en: 'Unit code', required: true, example: 'SY-WATER' },
  { key: 'title', zh: '岗位', en: 'Post', required: true, example: '包联干部' },
] as const satisfies readonly SheetColumn[];

/** 包抓: which post serves which party; the post has the role LIAISON. */
export const ASSIGNMENTS_SHEET: SheetRules<AssignmentSheetRow> = {
  kind: 'assignments',
  columns: COLUMNS,
  writers: ['ADMIN', 'DISPATCHER'],
  identify: ({ party = '' }) => party.toUpperCase(),
  label: ({ party, title }) => `${party} ${title}`,
  read(cells, { directory, parties, posts }, actor) {
    const cell = new CellReader(cells, COLUMNS);
    const code = cell.code('party');
    const party = parties.get(code);
    if (code !== '' && !party) cell.fault('party', 'no-such-party', { value: code });
    if (party?.hasEnded) cell.fault('party', 'party-has-ended', { value: code });
    if (party) cell.reach('party', party.regionId, actor, directory);
    const unit = cell.unit('unit', directory);
    const title = cell.text('title', 40);
    const known = (unit && posts.get(placeOf(unit.id, title))) ?? [];
    const open = known.filter(({ isClosed }) => !isClosed);
    const post = open.find(({ roles }) => roles.includes('LIAISON'));
    if (unit && title !== '' && known.length === 0) cell.fault('title', 'no-such-post', { value: title });
    if (known.length > 0 && open.length === 0) cell.fault('title', 'post-has-closed', { value: title });
    if (open.length > 0 && !post) cell.fault('title', 'post-serves-none', { value: title });
    return cell.result(() => ({ partyId: party!.id, postId: post!.id, party: code, title }));
  },
};
