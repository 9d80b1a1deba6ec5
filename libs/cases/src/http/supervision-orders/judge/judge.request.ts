import { ApiSchema } from '@nestjs/swagger';
import { InstantField, TextField } from '@zhuoluo/platform';

@ApiSchema({ name: 'AcceptAnswer' })
export class AcceptAnswerRequest {
  @InstantField({
    optional: true,
    description: 'Required while the task is not submitted; missing it draws the next colour.',
  })
  until?: number;
}

@ApiSchema({ name: 'RejectAnswer' })
export class RejectAnswerRequest {
  @TextField({ max: 1000 }) reason!: string;
}
