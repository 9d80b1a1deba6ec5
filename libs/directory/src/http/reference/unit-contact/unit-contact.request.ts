import { ApiSchema } from '@nestjs/swagger';
import { LineField } from '@zhuoluo/platform';

/** 联系人、电话 as papers of the office print them; a text with a blank is refused. */
@ApiSchema({ name: 'UnitContact' })
export class UnitContactRequest {
  @LineField({ max: 30 }) name!: string;
  @LineField({ max: 30, example: '0914-0000001' }) phone!: string;
}
