import { ApiSchema } from '@nestjs/swagger';
import { COLOURS, type Colour, type Duration } from '@zhuoluo/kernel';
import { DurationField, EnumField, TextField, UuidField } from '@zhuoluo/platform';
import { DIRECT_REASONS, type DirectReason } from '../../rules/supervision-order/supervision-order.ts';

@ApiSchema({ name: 'OrderDirectly' })
export class OrderRequest {
  @UuidField({ optional: true, description: 'The task whose unit is ordered; the unit of the stage if left out.' })
  taskId?: string;
  @EnumField('Colour', COLOURS) colour!: Colour;
  @EnumField('DirectReason', DIRECT_REASONS) reason!: DirectReason;
  @TextField({ max: 1000, description: '事由: what was found; the paper prints it.' }) text!: string;
  @DurationField({
    optional: true,
    description: 'To rectify it: at most the handle limit of the level; that of the colour if left out.',
  })
  rectify?: Duration;
}
