import { Injectable } from '@nestjs/common';
import { InjectPool, type Pool } from '@zhuoluo/database';
import { listedWhole, ReferenceChanges, type Viewer } from '@zhuoluo/directory/http';
import { DOCUMENT_TEXT, type DocumentTextRow, rowOfKind, rowsOfKind } from '@zhuoluo/directory/store';
import { toIso } from '@zhuoluo/kernel';
import { type Answered, type CommandHeaders, invalid, type PageRequest } from '@zhuoluo/platform';
import {
  DOCUMENT_TEXT_CODES,
  DOCUMENT_TEXTS,
  type DocumentTextCode,
  faultOfText,
} from '../../rules/supervision-order/document-texts.ts';
import type { AmendDocumentTextRequest, DocumentTextAnswer, DocumentTextPage } from './document-text.dto.ts';

/** What papers say beside the facts, in the words of the city where it has its own. */
@Injectable()
export class DocumentTextsHandler {
  constructor(
    private readonly changes: ReferenceChanges,
    @InjectPool() private readonly pool: Pool,
  ) {}

  async list(viewer: Viewer, request: PageRequest): Promise<DocumentTextPage> {
    const rows = await rowsOfKind(this.pool, DOCUMENT_TEXT);
    const byCode = new Map(rows.map((row) => [row.code, row]));
    const inOrder = DOCUMENT_TEXT_CODES.flatMap((code) => byCode.get(code) ?? []);
    return listedWhole(
      { name: 'document-texts', rows: inOrder.map(answerOf), words: () => [], sorts: {} },
      viewer,
      request,
    );
  }

  /** @throws Fault not-found */
  async one(_: Viewer, id: string): Promise<DocumentTextAnswer> {
    return answerOf(await rowOfKind(this.pool, DOCUMENT_TEXT, id));
  }

  amend(
    viewer: Viewer,
    headers: CommandHeaders,
    id: string,
    { lines: said, restore = false }: AmendDocumentTextRequest,
  ): Promise<Answered<DocumentTextAnswer>> {
    return this.changes.run(viewer, headers, DOCUMENT_TEXT, async (change) => {
      const row = await change.get(DOCUMENT_TEXT, id);
      const lines = restore ? null : (said ?? row.lines);
      if (lines !== null) assertSound(row.code as DocumentTextCode, lines);
      const isSame = JSON.stringify(lines) === JSON.stringify(row.lines);
      const former = { lines: row.lines, until: toIso(change.at) };
      const fields = isSame ? {} : { lines, formerLines: [...row.formerLines, former] };
      return { status: 200, body: answerOf(await change.amend(DOCUMENT_TEXT, id, headers.ifMatch, fields)) };
    });
  }
}

function assertSound(code: DocumentTextCode, lines: readonly string[]): void {
  const fault = faultOfText(code, lines);
  const places = DOCUMENT_TEXTS[code].places.map((place) => `{${place}}`).join(' ');
  if (fault !== null) throw invalid({ path: 'lines', code: fault, facts: { places } });
}

function answerOf({ id, version, code, lines }: DocumentTextRow): DocumentTextAnswer {
  const { lines: programLines, places } = DOCUMENT_TEXTS[code as DocumentTextCode];
  return { id, version, code, lines: lines ?? programLines, isOwn: lines !== null, programLines, places };
}
