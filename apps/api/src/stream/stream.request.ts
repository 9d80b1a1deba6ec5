import { UuidField } from '@zhuoluo/platform';

export class StreamRequest {
  @UuidField({ optional: true, description: 'Whose page asks, for clients that cannot set Page-Person.' })
  person?: string;
}
