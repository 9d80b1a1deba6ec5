import { Fault } from '@zhuoluo/platform';

/** The number of a version in an address. @throws Fault not-found for what is none */
export function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Fault('not-found');
  return Number(text);
}
