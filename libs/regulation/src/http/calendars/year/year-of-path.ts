import { ApiParam } from '@nestjs/swagger';
import { Fault } from '@zhuoluo/platform';

export const ApiYear = () => ApiParam({ name: 'year', schema: { type: 'integer', minimum: 1000, maximum: 9999 } });

/** @throws Fault not-found for what is no year of four digits */
export function yearOf(text: string): number {
  if (!/^[1-9]\d{3}$/.test(text)) throw new Fault('not-found');
  return Number(text);
}
