import { ApiSchema } from '@nestjs/swagger';
import { TextField } from '@zhuoluo/platform';

@ApiSchema({ name: 'CloseCase' })
export class CloseRequest {
  @TextField({ max: 2000 }) summary!: string;
}
