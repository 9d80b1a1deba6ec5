import { binaryArray, isElementType, type ElementType } from './binary-array.ts';

type ColumnType = ElementType | 'numeric';

/** What is sent as text. */
const PRINTERS: Partial<Record<ColumnType, (value: unknown) => string>> = { numeric: String, jsonb: JSON.stringify };

export interface Column {
  readonly field: string;
  /** As it stands in statements, quoted where it must be. */
  readonly name: string;
  readonly sqlType: ColumnType;
}

/** @throws Error where rows with such a column could not be sent */
export function columnType(name: string): ColumnType {
  if (name === 'numeric' || isElementType(name)) return name;
  throw new Error(`rows with a column of the type ${name} cannot be sent`);
}

/** Rows sent to PostgreSQL column by column, an array each: any number of them makes the same statement. */
export class RowSet {
  readonly columns: readonly Column[];

  constructor(columns: readonly Column[]) {
    this.columns = columns;
  }

  get names(): string {
    return this.columns.map(({ name }) => name).join(', ');
  }

  /** The rows as `r`, a table of a FROM clause: one parameter for each column, from number `first` on. */
  from(first: number): string {
    const arrays = this.columns.map(
      ({ sqlType }, i) => `$${first + i}::${sqlType === 'numeric' ? 'text[]::' : ''}${sqlType}[]`,
    );
    return `unnest(${arrays.join(', ')}) AS r(${this.names})`;
  }

  /** Those parameters. What a row has no field for is NULL. */
  values(rows: readonly object[]): Buffer[] {
    const records = rows as readonly Record<string, unknown>[];
    return this.columns.map(({ field, sqlType }) => {
      const print = PRINTERS[sqlType];
      const values = records.map((row) => (print ? printed(row[field], print) : row[field]));
      return binaryArray(sqlType === 'numeric' ? 'text' : sqlType, values);
    });
  }
}

const printed = (value: unknown, print: (value: unknown) => string): string | null =>
  value === null || value === undefined ? null : print(value);
