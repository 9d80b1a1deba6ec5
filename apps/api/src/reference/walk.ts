import type { Walk } from '../http/cursor.ts';
import type { PageRequest } from '../http/page.ts';
import type { Viewer } from '../identity/session/viewer.ts';

/** A list that is the same for everybody, as one person pages through it. */
export function walk(list: string, { actor }: Viewer, request: PageRequest): Walk {
  return { list, personId: actor.personId, request };
}
