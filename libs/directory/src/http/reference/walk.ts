import type { Walk, PageRequest } from '@zhuoluo/platform';
import type { Viewer } from '../viewer.ts';

/** A list that is the same for everybody, as one person pages through it. */
export function walk(list: string, { actor }: Viewer, request: PageRequest): Walk {
  return { list, personId: actor.personId, request };
}
