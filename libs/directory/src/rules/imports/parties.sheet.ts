import type { PartyKind } from '@zhuoluo/kernel';
import { CellReader } from './cells.ts';
import type { SheetColumn, SheetRules } from './sheet-rules.ts';

export interface PartySheetRow {
  readonly code: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly regionId: string;
  readonly aboveScale: boolean;
  readonly chainLeader: boolean;
  readonly stage: 'RESERVE' | 'PRELIMINARY' | 'CONSTRUCTION' | 'PRODUCTION' | null;
  readonly contact: { readonly name: string; readonly phone: string };
}

const YES_NO = { 是: 'YES', 否: 'NO' };
const KINDS = { 企业: 'ENTERPRISE', 项目: 'PROJECT' };
const STAGES = { 储备: 'RESERVE', 前期: 'PRELIMINARY', 在建: 'CONSTRUCTION', 投产: 'PRODUCTION' };

const COLUMNS = [
  { key: 'code', zh: '编码', en: 'Code', required: true, example: 'SY-E901' },
  { key: 'kind', zh: '类型', en: 'Kind', required: true, words: KINDS, example: '企业' },
  { key: 'name', zh: '名称', en: 'Name', required: true, example: '山阳某某电子有限公司（示例）' },
  { key: 'region', zh: '地区', en: 'Region', required: true, example: '山阳县' },
  { key: 'aboveScale', zh: '规上', en: 'Above scale', required: false, words: YES_NO, example: '是' },
  { key: 'chainLeader', zh: '链主', en: 'Chain leader', required: false, words: YES_NO, example: '否' },
  { key: 'stage', zh: '项目阶段', en: 'Stage', required: false, words: STAGES, example: '' },
  { key: 'contact', zh: '联系人', en: 'Contact', required: true, example: '联系人姓名' },
  { key: 'phone', zh: '电话', en: 'Phone', required: true, example: '0914-0000000' },
] as const satisfies readonly SheetColumn[];

/** 企业和项目: told apart by code. */
export const PARTIES_SHEET: SheetRules<PartySheetRow> = {
  kind: 'parties',
  columns: COLUMNS,
  writers: ['ADMIN', 'DISPATCHER'],
  identify: ({ code = '' }) => code.toUpperCase(),
  label: ({ code, name }) => `${code} ${name}`,
  read(cells, { directory, parties }, actor) {
    const cell = new CellReader(cells, COLUMNS);
    const code = cell.code('code');
    const kind = cell.word('kind') as PartyKind | null;
    const region = cell.region('region', directory);
    const stage = cell.word('stage') as PartySheetRow['stage'];
    if (kind === 'ENTERPRISE' && stage !== null) cell.fault('stage', 'stage-of-enterprise');
    if (region) cell.reach('region', region.id, actor, directory);
    const known = parties.get(code);
    if (known?.hasEnded) cell.fault('code', 'party-has-ended', { value: code });
    if (known) cell.reach('code', known.regionId, actor, directory);
    const fields = {
      name: cell.text('name'),
      aboveScale: cell.word('aboveScale') === 'YES',
      chainLeader: cell.word('chainLeader') === 'YES',
      contact: { name: cell.text('contact', 30), phone: cell.text('phone', 30) },
    };
    return cell.result(() => ({ code, kind: kind!, regionId: region!.id, stage, ...fields }));
  },
};
