export { InboxStore, type ReceivedNotice } from './inbox.store.ts';
export { NOTICE, NoticeEntity, type NoticeRow, noticeRow } from './notice.entity.ts';
