import { FlagField } from '@zhuoluo/platform';
import { PageRequest } from '../http/page.ts';

export class InboxRequest extends PageRequest {
  @FlagField({ optional: true, description: 'Only what the caller has not read.' }) unread?: boolean;
}
