import { ApiSchema } from '@nestjs/swagger';
import { FlagField, TextField, UuidField } from '@zhuoluo/platform';

@ApiSchema({ name: 'DecideReturn' })
export class DecideReturnRequest {
  @FlagField() approve!: boolean;
  @UuidField({ optional: true, description: 'Whose the task is; required to approve.' }) unitId?: string;
  @TextField({ max: 1000, optional: true, description: 'Required to refuse; the unit reads it.' }) reason?: string;
}
