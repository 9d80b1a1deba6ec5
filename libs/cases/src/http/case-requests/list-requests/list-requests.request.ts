import { REQUEST_KINDS, REQUEST_STATES, type RequestKind, type RequestState } from '@zhuoluo/kernel';
import { EnumListField, FlagField, PageRequest, UuidField } from '@zhuoluo/platform';

/** Filters of the list of requests; those given must all hold. First asked first. */
export class ListRequestsRequest extends PageRequest {
  @EnumListField('RequestKind', REQUEST_KINDS, { optional: true }) kind?: RequestKind[];
  @EnumListField('RequestState', REQUEST_STATES, { optional: true }) state?: RequestState[];
  @UuidField({ optional: true, description: 'Who asks.' }) unitId?: string;
  @UuidField({ optional: true }) caseId?: string;
  @UuidField({ optional: true }) taskId?: string;
  @FlagField({ optional: true, description: 'Waits for the caller’s decision now; false: all others.' })
  awaitsMe?: boolean;
}
