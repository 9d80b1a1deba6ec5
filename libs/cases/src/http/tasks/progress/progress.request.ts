import { ApiSchema } from '@nestjs/swagger';
import { TextField } from '@zhuoluo/platform';

@ApiSchema({ name: 'ReportProgress' })
export class ProgressRequest {
  @TextField({ max: 2000 }) text!: string;
}
