import { Injectable } from '@nestjs/common';
import { InjectPool, InjectReferences, type Pool } from '@zhuoluo/database';
import type { Viewer } from '@zhuoluo/directory/http';
import { knownCodes, type SheetImport } from '@zhuoluo/directory/store';
import { OperationRequests, type OperationAnswer } from '@zhuoluo/operations/http';
import {
  Answered,
  type CommandHeaders,
  Fault,
  fieldMessage,
  type FieldFault,
  invalid,
  type Language,
  refused,
} from '@zhuoluo/platform';
import type { ReferenceStore } from '@zhuoluo/regulation/store';
import { type ReadRows, readRows } from '../rules/read-rows.ts';
import { readHead, type RowFault, type Sheet } from '../rules/sheet.ts';
import { ImportKind } from '../store/import-kind.ts';
import { readSheetOf } from '../store/read-sheet.ts';
import type { ImportReportAnswer, SheetFaultAnswer } from './import.answer.ts';
import type { UploadedSheet } from './uploaded-file.ts';

const MOST_TOLD = 1_000;

interface Taken {
  readonly sheet: Sheet;
  readonly read: ReadRows;
}

/** Reads sheets, says what is wrong with each row, and queues what is sound as an operation. */
@Injectable()
export class ImportRequests {
  constructor(
    @InjectPool() private readonly pool: Pool,
    @InjectReferences() private readonly references: ReferenceStore,
    private readonly kind: ImportKind,
    private readonly operations: OperationRequests,
  ) {}

  /** @throws Fault if there is no such kind, the person may not, or it is no sheet of the kind */
  async dryRun(viewer: Viewer, kind: string, file: UploadedSheet, language: Language): Promise<ImportReportAnswer> {
    const sheetImport = this.importOf(viewer, kind);
    const { sheet, read } = await this.#take(viewer, sheetImport, file);
    const { count, faults, faultyRows } = read;
    const { format, encoding } = sheet;
    const told = faults.slice(0, MOST_TOLD).map((fault) => presentFault(fault, sheetImport, language));
    return { kind, format, encoding, rows: count, faultyRows, faultCount: faults.length, faults: told };
  }

  /** @throws Fault `sheet-faulty` if a row cannot be imported: none is then */
  async queue(
    viewer: Viewer,
    kind: string,
    file: UploadedSheet,
    headers: CommandHeaders,
  ): Promise<Answered<OperationAnswer>> {
    const sheetImport = this.importOf(viewer, kind);
    const { read } = await this.#take(viewer, sheetImport, file);
    if (read.faultyRows > 0) throw new Fault('sheet-faulty', { facts: { rows: read.faultyRows } });
    const params = { sheet: kind, fileName: file.name, sha256: file.sha256.toString('hex'), rows: read.sound.length };
    const { idempotency } = headers;
    const own = { ...headers, idempotency: idempotency && { ...idempotency, bodyHash: file.sha256 } };
    return this.operations.queue(viewer, this.kind, params, own, () => this.kind.planOf(read.sound));
  }

  /** @throws Fault if there is no such kind, or the person may not import it */
  importOf({ actor }: Viewer, kind: string): SheetImport {
    const found = this.kind.sheet(kind);
    if (!found) throw new Fault('not-found');
    const refusal = this.kind.refuses(actor, { sheet: kind });
    if (refusal) throw refused(refusal);
    return found;
  }

  async #take({ actor }: Viewer, { rules }: SheetImport, file: UploadedSheet): Promise<Taken> {
    const sheet = await readSheetOf(file.bytes);
    const head = readHead(sheet.rows[0]!, rules.columns);
    if (!head.ok)
      throw invalid({
        path: 'file',
        code: 'sheet-columns',
        facts: { columns: head.lacking.map(({ zh }) => zh).join('、') },
      });
    const { directory } = await this.references.current();
    const known = await knownCodes(this.pool, directory);
    return { sheet, read: readRows({ rules, rows: sheet.rows, keys: head.keys, known, actor }) };
  }
}

function presentFault(fault: RowFault, { rules }: SheetImport, language: Language): SheetFaultAnswer {
  const { row, column, code, facts, value } = fault;
  const head = rules.columns.find(({ key }) => key === column)?.[language] ?? null;
  const told: FieldFault = facts ? { path: column, code, facts } : { path: column, code };
  return { row, column: head, value, code, message: fieldMessage(told, language) };
}
