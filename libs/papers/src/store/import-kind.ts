import { changeReference, faultOfChange, type ReferenceData, type SheetImport } from '@zhuoluo/directory/store';
import { type Actor, actingPost, authorOf, holds, refusal, type Refusal } from '@zhuoluo/kernel';
import type { CarryOutContext, OperationKind, PlannedItem } from '@zhuoluo/operations/store';
import type { ItemOutcome } from '@zhuoluo/operations/rules';
import type { SoundRow } from '../rules/read-rows.ts';

export interface ImportParams {
  /** Which kind of sheet. */
  readonly sheet: string;
  readonly fileName: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly rows: number;
}

/** Rows that share a transaction: the directory is held against its laws once for all of them. */
const TOGETHER = 200;
const PAGE = 1_000;

/** 导入: rows of a sheet, carried out in their order. A row that is there already, as it is, is skipped. */
export class ImportKind implements OperationKind<ImportParams, SoundRow> {
  readonly kind = 'import';
  readonly params = null;
  readonly together = TOGETHER;
  readonly sheets: readonly SheetImport[];
  readonly #data: ReferenceData | null;

  /** @param data null where sheets are only planned */
  constructor(sheets: readonly SheetImport[], data: ReferenceData | null) {
    this.sheets = sheets;
    this.#data = data;
  }

  sheet(kind: string): SheetImport | undefined {
    return this.sheets.find(({ rules }) => rules.kind === kind);
  }

  refuses(actor: Actor, { sheet }: Pick<ImportParams, 'sheet'>): Refusal | null {
    const writers = this.sheet(sheet)?.rules.writers ?? [];
    return writers.some((role) => holds(actor, role)) ? null : refusal('role-missing', { wanted: writers.join(' ') });
  }

  /** The rows come with the request, and are in no database before. @throws Error always */
  async *plan(): AsyncIterable<readonly PlannedItem<SoundRow>[]> {
    throw await Promise.resolve(new Error('an import is planned by the sheet that comes with it'));
  }

  async *planOf(rows: readonly SoundRow[]): AsyncIterable<readonly PlannedItem<SoundRow>[]> {
    for (let from = 0; from < rows.length; from += PAGE) {
      const page = rows.slice(from, from + PAGE);
      yield await Promise.resolve(page.map((row) => ({ subjectId: null, label: row.label, item: row })));
    }
  }

  async carryOut(items: readonly SoundRow[], { params, actor }: CarryOutContext<ImportParams>): Promise<ItemOutcome[]> {
    const sheet = this.sheet(params.sheet);
    if (!sheet || !this.#data) throw new Error(`no sheets of the kind ${params.sheet} are taken in here`);
    const author = authorOf(
      actor,
      actingPost(actor, (one) => this.refuses(one, params) === null),
    );
    try {
      return await changeReference(this.#data, author, async (change) => {
        const outcomes: ItemOutcome[] = [];
        for (const { row } of items) {
          const became = await sheet.apply(change, row);
          outcomes.push({ state: became === 'unchanged' ? 'SKIPPED' : 'DONE', result: { change: became } });
        }
        return outcomes;
      });
    } catch (error) {
      throw faultOfChange(error);
    }
  }
}
