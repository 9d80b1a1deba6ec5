import { Fault } from '@zhuoluo/platform';
import type { Viewer } from '@zhuoluo/directory/http';

/** By which a page says whose it is: the person's id. A browser's tabs share one cookie, even those of another person. */
export const PAGE_PERSON_HEADER = 'page-person';

/**
 * Keeps a page from acting, and from reading, as somebody else who has signed in beside it in the same browser.
 *
 * @param person whose page asks, if it says so
 * @throws Fault page-of-another-person
 */
export function assertPageOf({ actor }: Viewer, person: string | string[] | undefined): void {
  if (person !== undefined && person !== actor.personId) throw new Fault('page-of-another-person');
}
