import { ApiSchema } from '@nestjs/swagger';
import { URGENCIES, type Urgency } from '@zhuoluo/kernel';
import { EnumField, TextField, UuidField, UuidListField } from '@zhuoluo/platform';

@ApiSchema({ name: 'DispatchCase' })
export class DispatchRequest {
  @UuidField({ description: '主办: the unit that answers for all.' }) lead!: string;
  @UuidListField({ items: 20, optional: true, description: '协办.' }) coUnits?: string[];
  @TextField({ max: 2000 }) requirement!: string;
  @EnumField('Urgency', URGENCIES, { optional: true }) urgency?: Urgency;
  @TextField({
    max: 500,
    optional: true,
    description: 'Required where the urgency changes or a dispatched case is re-routed.',
  })
  reason?: string;
}
