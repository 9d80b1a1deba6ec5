import { NOTICE_KINDS, type NoticeKind } from '../../rules/notice.ts';
import { EnumListField, FlagField, PageRequest } from '@zhuoluo/platform';

export class InboxRequest extends PageRequest {
  @EnumListField('NoticeKind', NOTICE_KINDS, { optional: true }) kind?: NoticeKind[];
  @FlagField({ optional: true, description: 'What the caller has not read; false: what they have.' }) unread?: boolean;
}
