export {
  type Addressee,
  type CaseNoticeKind,
  idOf,
  type Notice,
  NOTICE_KINDS,
  type NoticeKind,
  type SubjectPart,
} from './notice.ts';
