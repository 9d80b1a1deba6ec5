import { ApiSchema } from '@nestjs/swagger';
import { TextField } from '@zhuoluo/platform';

@ApiSchema({ name: 'RevokeOrder' })
export class RevokeRequest {
  @TextField({ max: 1000, description: 'The number stays listed, the points are given back.' }) reason!: string;
}
