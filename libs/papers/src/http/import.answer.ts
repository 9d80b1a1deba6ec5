import { ApiSchema } from '@nestjs/swagger';
import { Shown } from '@zhuoluo/platform';
import { SHEET_ENCODINGS, type SheetEncoding } from '../rules/sheet.ts';

export const SHEET_FORMATS = ['xlsx', 'csv'] as const;

@ApiSchema({ name: 'SheetFault' })
export class SheetFaultAnswer {
  @Shown.int({ description: 'Row of the sheet, the head being 1.' }) row!: number;
  @Shown.text({ nullable: true, description: 'Head of the column; null for the row as a whole.' })
  column!: string | null;
  @Shown.text({ description: 'What the cell says.' }) value!: string;
  @Shown.text({ description: 'A code of a field fault.' }) code!: string;
  @Shown.text({ description: 'What is wrong, and what would be right.' }) message!: string;
}

/** What an import would do; nothing was changed. */
@ApiSchema({ name: 'ImportReport' })
export class ImportReportAnswer {
  @Shown.text() kind!: string;
  @Shown.oneOf('SheetFormat', SHEET_FORMATS) format!: (typeof SHEET_FORMATS)[number];
  @Shown.oneOf('SheetEncoding', SHEET_ENCODINGS, { nullable: true, description: 'How the text of a csv is written.' })
  encoding!: SheetEncoding | null;
  @Shown.int({ description: 'Rows that say something.' }) rows!: number;
  @Shown.int({ description: 'Rows that cannot be imported.' }) faultyRows!: number;
  @Shown.int({ description: 'All faults of all rows.' }) faultCount!: number;
  @Shown.list(() => SheetFaultAnswer, { description: 'The first thousand of them, by row.' })
  faults!: SheetFaultAnswer[];
}

@ApiSchema({ name: 'SheetColumn' })
export class SheetColumnAnswer {
  @Shown.text() zh!: string;
  @Shown.text() en!: string;
  @Shown.flag() required!: boolean;
  @Shown.texts({ description: 'The words that it takes; empty where any will do.' }) words!: string[];
}

@ApiSchema({ name: 'ImportKind' })
export class ImportKindAnswer {
  @Shown.text() kind!: string;
  @Shown.list(() => SheetColumnAnswer) columns!: SheetColumnAnswer[];
}

@ApiSchema({ name: 'ImportKindList' })
export class ImportKindList {
  @Shown.list(() => ImportKindAnswer, { description: 'Those that the caller may import.' }) items!: ImportKindAnswer[];
}
