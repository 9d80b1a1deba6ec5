import { FlagField } from '@zhuoluo/platform';
import { PageRequest } from '../http/page.ts';

export class InboxRequest extends PageRequest {
  @FlagField({ optional: true, description: 'What the caller has not read; false: what they have.' }) unread?: boolean;
}
