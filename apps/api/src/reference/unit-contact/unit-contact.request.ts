import { ApiSchema } from '@nestjs/swagger';
import { TextField } from '@zhuoluo/platform';

/** 联系人、电话 as papers of the office print them; a text with a blank is refused. */
@ApiSchema({ name: 'UnitContact' })
export class UnitContactRequest {
  @TextField({ max: 30 }) name!: string;
  @TextField({ max: 30, example: '0914-0000001' }) phone!: string;
}
