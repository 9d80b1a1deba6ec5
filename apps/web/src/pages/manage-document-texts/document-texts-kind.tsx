import { managedApi, type RowOf } from '../../shared/manage/managed-api.ts';
import type { ManagedKind, ManagedRow } from '../../shared/manage/managed-kind.ts';
import { DocumentTextFields } from './DocumentTextFields.tsx';
import { textName } from './text-name.ts';

type Row = RowOf<'/api/v1/document-texts'> & ManagedRow;

interface Values {
  readonly lines: readonly string[];
}

/** 文书用语: 办理要求、反馈要求、考核提示、依据. */
export const DOCUMENT_TEXTS: ManagedKind<Row, Values> = {
  name: 'document-texts',
  api: managedApi('/api/v1/document-texts'),
  title: 'manage-document-texts:title',
  empty: 'manage-document-texts:empty',
  nameOf: ({ code }, t) => textName(code, t),
  fields: {
    code: { label: 'manage-document-texts:code', show: textName },
    lines: {
      label: 'manage-document-texts:lines',
      show: (lines) => (lines ?? []).map((line) => <p key={line}>{line}</p>),
    },
    isOwn: { label: 'manage-document-texts:isOwn' },
  },
  columns: [{ field: 'code' }, { field: 'lines' }, { field: 'isOwn' }],
  writers: ['ADMIN'],
  form: { Fields: DocumentTextFields, valuesOf: ({ lines }) => ({ lines }) },
};
