import { ApiSchema } from '@nestjs/swagger';
import { Shown } from './answer-fields.ts';

/** Beyond this the rows of a list are not counted. */
export const MOST_COUNTED = 10_000;

/** How many rows a list has. */
@ApiSchema({ name: 'Total' })
export class Total {
  @Shown.int({ description: `Exact up to ${MOST_COUNTED}.` }) total!: number;
  @Shown.flag({ description: 'There are more than are counted.' }) more!: boolean;
}

/** @param counted one row more than {@link MOST_COUNTED} at most */
export function totalOf(counted: number): Total {
  return { total: Math.min(counted, MOST_COUNTED), more: counted > MOST_COUNTED };
}
