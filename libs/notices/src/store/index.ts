export { NoticeEntity, type NoticeRow, noticeRow } from './notice.entity.ts';
