import { ApiSchema } from '@nestjs/swagger';
import { TextField } from '@zhuoluo/platform';

@ApiSchema({ name: 'EscalateCase' })
export class EscalateRequest {
  @TextField({ max: 1000, description: 'Facts, what was tried, why it is beyond the own unit.' }) reason!: string;
}
