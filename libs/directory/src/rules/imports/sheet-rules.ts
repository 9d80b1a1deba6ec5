import type { Actor, Role } from '@zhuoluo/kernel';
import type { Directory } from '../directory.ts';

/** What is wrong with a cell, in a code whose words stand with the other faults of fields. */
export interface CellFault {
  /** The key of its column; empty for the row as a whole. */
  readonly column: string;
  readonly code: CellFaultCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export type CellFaultCode =
  | 'required'
  | 'text'
  | 'one-of'
  | 'integer'
  | 'code-format'
  | 'account-format'
  | 'no-such-region'
  | 'no-such-unit'
  | 'unit-has-closed'
  | 'no-such-party'
  | 'party-has-ended'
  | 'no-such-post'
  | 'post-has-closed'
  | 'post-serves-none'
  | 'post-held'
  | 'stage-of-enterprise'
  | 'region-out-of-reach';

export interface SheetColumn {
  readonly key: string;
  /** As the head of the sheet says it; either is understood. */
  readonly zh: string;
  readonly en: string;
  readonly required: boolean;
  /** The words that it takes, by what they mean. */
  readonly words?: Readonly<Record<string, string>>;
  /** One line of the template. */
  readonly example: string;
}

/** The words of a row, by the key of their column; an empty cell has none. */
export type Cells = Readonly<Record<string, string>>;

export interface KnownParty {
  readonly id: string;
  readonly regionId: string;
  readonly hasEnded: boolean;
}

export interface KnownPost {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly isClosed: boolean;
  /** Who holds it now, or will; no one else can from now on. */
  readonly heldBy: readonly string[];
}

/** Where a post is to be found. */
export function placeOf(unitId: string, title: string): string {
  return `${unitId} ${title}`;
}

/** What rows refer to beside the directory: by code, as the database has them when the sheet is read. */
export interface KnownCodes {
  readonly directory: Directory;
  readonly parties: ReadonlyMap<string, KnownParty>;
  /** The posts of a unit that bear a title, by {@link placeOf}. */
  readonly posts: ReadonlyMap<string, readonly KnownPost[]>;
  /** Ids of people by account. */
  readonly accounts: ReadonlyMap<string, string>;
}

export type ReadRow<Row> =
  { readonly row: Row; readonly faults: readonly [] } | { readonly row: null; readonly faults: readonly CellFault[] };

/** The rules of one kind of sheet, offered by the module whose rows they are: pure. */
export interface SheetRules<Row extends object = object> {
  /** The word of the contract, as in `POST /imports/parties`. */
  readonly kind: string;
  readonly columns: readonly SheetColumn[];
  readonly writers: readonly Role[];
  /** What tells a row from all others: a second one in the sheet is a fault. */
  identify(cells: Cells): string;
  /** Names the row in results. */
  label(row: Row): string;
  read(cells: Cells, known: KnownCodes, actor: Actor): ReadRow<Row>;
}
