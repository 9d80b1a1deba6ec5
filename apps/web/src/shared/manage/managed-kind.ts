import type { ComponentType, ReactNode } from 'react';
import type { ReferenceEvent, Role } from '../../api/schema.gen.ts';
import type { TextKey, Translate } from '../../i18n/use-texts.ts';

/** A row of reference data: `version` is what `If-Match` names. */
export interface ManagedRow {
  readonly id: string;
  readonly version: number;
}

/** One page of a list, and how many rows there are on all. */
export interface ManagedPage<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** What a list is asked: `q`, `sort`, `cursor`, `limit`, `ended` and the kind's own filters, as the API names them. */
export type Asked = Readonly<Record<string, string | number | boolean>>;

/** One page of a row's history, newest first. */
export interface HistoryPage {
  readonly items: readonly ReferenceEvent[];
  readonly nextCursor: string | null;
}

/** How a kind of rows is read and written; {@link managedApi} makes one of an address. */
export interface ManagedApi<Row> {
  readonly list: (asked: Asked) => Promise<ManagedPage<Row>>;
  readonly one: (id: string) => Promise<Row>;
  readonly history: (id: string, cursor: string | null) => Promise<HistoryPage>;
  /** @param idempotencyKey one per form fill */
  readonly add: (values: object, idempotencyKey: string) => Promise<Row>;
  /** @param version of `If-Match`; an older one is refused with 412 */
  readonly amend: (id: string, changes: object, version: number, idempotencyKey: string) => Promise<Row>;
}

/** A field as it is called, and how its value is said: columns, history and refusals of stale writes speak by it. */
export interface FieldWords<Row, Value> {
  readonly label: TextKey;
  /** The value itself unless given; a history has no `row`. */
  readonly show?: (value: Value, t: Translate, row: Row | null) => ReactNode;
}

export type Fields<Row> = { readonly [F in keyof Row]?: FieldWords<Row, Row[F]> };

export interface Column<Row> {
  /** The first column names the row, and opens it. */
  readonly field: keyof Row & string;
  /** The API's word for its order; not sortable if left out. */
  readonly sort?: string;
}

/** A control that narrows the list: one of a few words, or a picker of reference rows. */
export type Filter =
  | { readonly name: string; readonly label: TextKey; readonly options: readonly Option[] }
  | { readonly name: string; readonly label: TextKey; readonly Picker: ComponentType<PickerProps> };

export interface Option {
  readonly value: string;
  readonly label: TextKey;
}

/** What a form's item or a filter gives a picker. */
export interface PickerProps {
  readonly id?: string;
  readonly label: string;
  readonly value?: string | null | undefined;
  readonly onChange?: (value: string | undefined) => void;
}

/** The form of a kind. Its values bear the names that the API's body has. */
export interface ManagedForm<Row, Values extends object> {
  /** `row` is null where a row is added. */
  readonly Fields: ComponentType<{ readonly row: Row | null }>;
  readonly valuesOf: (row: Row) => Values;
  /** What a new row begins with. */
  readonly initial?: Partial<Values>;
}

/** A further tab of an open row, such as the tenures of a post. */
export interface Pane<Row> {
  readonly name: string;
  readonly label: TextKey;
  readonly View: ComponentType<{ readonly row: Row }>;
}

/** A kind of reference data as its page shows it: see {@link ManagePage}. */
export interface ManagedKind<Row extends ManagedRow, Values extends object = object> {
  /** Names it in query keys and drafts, such as `units`. */
  readonly name: string;
  readonly api: ManagedApi<Row>;
  readonly title: TextKey;
  /** The button above the table; no rows are added where left out. */
  readonly addLabel?: TextKey;
  readonly empty: TextKey;
  /** What the search box looks for; no box if left out. */
  readonly searchLabel?: TextKey;
  readonly nameOf: (row: Row, t: Translate) => string;
  readonly fields: Fields<Row>;
  readonly columns: readonly Column<Row>[];
  readonly filters?: readonly Filter[];
  /** Whether rows end: the list then offers to show those that have. */
  readonly endable?: boolean;
  /** Who may write; the API refuses all others anyway. */
  readonly writers: readonly Role[];
  readonly form: ManagedForm<Row, Values>;
  readonly panes?: readonly Pane<Row>[];
  /** What may be done with all rows that the table is narrowed to. */
  readonly Tools?: ComponentType<{ readonly asked: Asked }>;
  /** Further acts on an open row, such as closing a unit. */
  readonly Acts?: ComponentType<{ readonly row: Row }>;
}
