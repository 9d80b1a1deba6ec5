import { ApiSchema } from '@nestjs/swagger';
import { TextListField } from '@zhuoluo/platform';

@ApiSchema({ name: 'ResubmitOrder' })
export class ResubmitRequest {
  @TextListField({ items: 10, max: 300, description: '办理要求, in order, without numbers or stops at the end.' })
  requirements!: string[];
}
