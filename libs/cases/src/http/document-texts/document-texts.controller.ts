import { ReferenceController } from '@zhuoluo/directory/http';
import { DOCUMENT_TEXT } from '@zhuoluo/directory/store';
import { PageRequest, SignedInApi } from '@zhuoluo/platform';
import { AmendDocumentTextRequest, DocumentTextAnswer, DocumentTextPage } from './document-text.dto.ts';
import { DocumentTextsHandler } from './document-texts.handler.ts';

/** 文书用语: what papers say beside the facts; by ADMIN. */
@SignedInApi('reference', 'document-texts')
export class DocumentTextsController extends ReferenceController({
  kind: DOCUMENT_TEXT,
  reads: DocumentTextsHandler,
  writes: DocumentTextsHandler,
  answer: DocumentTextAnswer,
  list: {
    takes: PageRequest,
    gives: DocumentTextPage,
    says: 'The texts of papers, in the order in which a paper bears them; whole unless a limit is given',
  },
  one: 'A text of papers',
  amend: { takes: AmendDocumentTextRequest, says: 'Word a text otherwise, for papers issued from now on' },
  history: 'Who changed the text, when, and what it was before; newest first',
}) {}
