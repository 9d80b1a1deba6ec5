import type { Tier } from '@zhuoluo/kernel';
import { CellReader } from './cells.ts';
import type { SheetColumn, SheetRules } from './sheet-rules.ts';

export interface UnitSheetRow {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly regionId: string;
  readonly tier: Tier;
  /** Null leaves it as it is, or puts a new unit last. */
  readonly sortOrder: number | null;
}

const MOST_ORDER = 100_000;

const COLUMNS = [
  { key: 'code', zh: '编码', en: 'Code', required: true, example: 'SY-WATER' },
  { key: 'name', zh: '名称', en: 'Name', required: true, example: '山阳县水利局（示例）' },
  { key: 'kind', zh: '种类', en: 'Kind', required: true, example: 'WATER' },
  { key: 'region', zh: '地区', en: 'Region', required: true, example: '山阳县' },
  { key: 'sortOrder', zh: '排序', en: 'Order', required: false, example: '' },
] as const satisfies readonly SheetColumn[];

/** 单位: told apart by code; the tier is that of the region. */
export const UNITS_SHEET: SheetRules<UnitSheetRow> = {
  kind: 'units',
  columns: COLUMNS,
  writers: ['ADMIN'],
  identify: ({ code = '' }) => code.toUpperCase(),
  label: ({ code, name }) => `${code} ${name}`,
  read(cells, { directory }) {
    const cell = new CellReader(cells, COLUMNS);
    const region = cell.region('region', directory);
    const fields = {
      code: cell.code('code'),
      name: cell.text('name'),
      kind: cell.code('kind'),
      sortOrder: cell.whole('sortOrder', MOST_ORDER),
    };
    const known = directory.units.find(({ code }) => code === fields.code);
    if (known && !directory.isOpen(known.id)) cell.fault('code', 'unit-has-closed', { value: known.name });
    return cell.result(() => ({ ...fields, regionId: region!.id, tier: region!.tier }));
  },
};
