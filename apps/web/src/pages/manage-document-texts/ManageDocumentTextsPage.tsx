import { ManagePage } from '../../shared/manage/ManagePage.tsx';
import { DOCUMENT_TEXTS } from './document-texts-kind.tsx';

/** What papers say beside the facts. */
export function ManageDocumentTextsPage() {
  return <ManagePage kind={DOCUMENT_TEXTS} />;
}
