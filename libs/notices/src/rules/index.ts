export { type Addressee, idOf, type Notice, NOTICE_KINDS, type NoticeKind } from './notice.ts';
