import { fromIso } from '@zhuoluo/kernel';
import { document, key, orNull, text, uuid, type Columns } from '@zhuoluo/database';
import { EntitySchema } from 'typeorm';
import type { DocumentText } from '../rules/directory-data.ts';
import { KEPT, type ReferenceRow } from './reference/reference-kind.ts';

/** What papers say in place of the program's words, and what they said before. */
export interface DocumentTextRow extends ReferenceRow {
  readonly code: string;
  readonly lines: readonly string[] | null;
  /** `until` is an instant in ISO form. */
  readonly formerLines: readonly { readonly lines: readonly string[] | null; readonly until: string }[];
}

export const DocumentTextEntity = new EntitySchema<DocumentTextRow>({
  name: 'document_text',
  columns: {
    id: key(uuid),
    ...KEPT,
    code: text,
    lines: orNull(document),
    formerLines: { ...document, default: [] },
  } satisfies Columns<DocumentTextRow>,
});

export function documentTextOf({ code, lines, formerLines }: DocumentTextRow): DocumentText {
  return { code, lines, formerLines: formerLines.map((one) => ({ lines: one.lines, until: fromIso(one.until) })) };
}
