import { ApiSchema } from '@nestjs/swagger';
import { Shown } from '@zhuoluo/platform';

@ApiSchema({ name: 'DrillEnded' })
export class DrillEndedAnswer {
  @Shown.int({ description: 'Cases that were struck off.' }) cases!: number;
}
