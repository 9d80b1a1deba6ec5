import { ApiSchema } from '@nestjs/swagger';
import { FlagField, IntField, TextField } from '@zhuoluo/platform';

@ApiSchema({ name: 'FollowUpCase' })
export class FollowUpRequest {
  @FlagField({ description: 'Whether the enterprise could be reached.' }) reached!: boolean;
  @IntField({
    min: 1,
    max: 5,
    optional: true,
    description: 'Required where it was reached; 1 and 2 send the case back.',
  })
  rating?: number;
  @TextField({ max: 1000, optional: true }) comment?: string;
}
