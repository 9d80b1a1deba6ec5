import { holds, type Actor } from '@zhuoluo/kernel';
import type { Directory } from '../rules/directory.ts';
import { Fault } from '@zhuoluo/platform';

/**
 * Parties and assignments are the administrator's, and those of a region its 专班办公室's; the city's office writes all.
 *
 * @throws Fault not-your-unit where the region is another office's
 */
export function assertWritesOf(actor: Actor, regionId: string, directory: Directory): void {
  if (holds(actor, 'ADMIN')) return;
  const offices = actor.posts
    .filter(({ roles }) => roles.includes('DISPATCHER'))
    .map(({ unitId }) => directory.unit(unitId));
  if (!offices.some((office) => office.tier === 'CITY' || office.regionId === regionId))
    throw new Fault('not-your-unit');
}
