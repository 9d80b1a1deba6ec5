import { ApiSchema } from '@nestjs/swagger';
import { EnumField, InstantField, TextField } from '@zhuoluo/platform';

@ApiSchema({ name: 'AnswerOrder' })
export class AnswerRequest {
  @EnumField('GivenAnswerKind', ['PROGRESS', 'FINAL']) kind!: 'PROGRESS' | 'FINAL';
  @TextField({ max: 4000 }) text!: string;
  @InstantField({ optional: true, description: 'By when the unit promises to be done.' }) until?: number;
}
