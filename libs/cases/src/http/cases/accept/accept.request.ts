import { ApiSchema } from '@nestjs/swagger';
import { URGENCIES, type Urgency } from '@zhuoluo/kernel';
import { EnumField } from '@zhuoluo/platform';

@ApiSchema({ name: 'AcceptCase' })
export class AcceptRequest {
  @EnumField('Urgency', URGENCIES, {
    optional: true,
    description: 'Confirms what the enterprise asked for, or sets another; as filed where left out.',
  })
  urgency?: Urgency;
}
