import { ApiSchema } from '@nestjs/swagger';
import { EnumField, InstantField, TextField, TextListField } from '@zhuoluo/platform';

@ApiSchema({ name: 'SendBackOrder' })
export class SendBackRequest {
  @TextField({ max: 1000, description: 'What the office is to word otherwise.' }) reason!: string;
}

@ApiSchema({ name: 'ResubmitOrder' })
export class ResubmitRequest {
  @TextListField({ items: 10, max: 300, description: '办理要求, in order, without numbers or stops at the end.' })
  requirements!: string[];
}

@ApiSchema({ name: 'AnswerOrder' })
export class AnswerRequest {
  @EnumField('GivenAnswerKind', ['PROGRESS', 'FINAL']) kind!: 'PROGRESS' | 'FINAL';
  @TextField({ max: 4000 }) text!: string;
  @InstantField({ optional: true, description: 'By when the unit promises to be done.' }) until?: number;
}

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

@ApiSchema({ name: 'RevokeOrder' })
export class RevokeRequest {
  @TextField({ max: 1000, description: 'The number stays listed, the points are given back.' }) reason!: string;
}
