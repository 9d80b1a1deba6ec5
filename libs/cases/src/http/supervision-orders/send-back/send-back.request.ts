import { ApiSchema } from '@nestjs/swagger';
import { TextField } from '@zhuoluo/platform';

@ApiSchema({ name: 'SendBackOrder' })
export class SendBackRequest {
  @TextField({ max: 1000, description: 'What the office is to word otherwise.' }) reason!: string;
}
