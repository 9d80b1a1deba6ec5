import { ApiSchema } from '@nestjs/swagger';
import { FlagField, TextField } from '@zhuoluo/platform';

@ApiSchema({ name: 'ReviewCase' })
export class ReviewRequest {
  @FlagField() accept!: boolean;
  @TextField({ max: 1000, optional: true, description: 'Required where it is sent back.' }) reason?: string;
}
