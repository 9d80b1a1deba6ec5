import { pagePerson } from './page-person.ts';
import { signInAgain } from './sign-in-again.ts';
import { signedInHere } from './signed-in-here.ts';

const KEY = 'zhuoluo:page-was-of';

/**
 * Makes this page that of the person signed in now, by loading it anew. Nothing of the person before stays in its
 * memory, and no answer on its way to them arrives. What they typed is kept on the device for them alone.
 */
export function turnPage(): void {
  const before = pagePerson.get();
  if (before && signedInHere.isSomebody()) sessionStorage.setItem(KEY, before.name);
  window.location.assign('/');
}

/** Follows what other tabs of this browser do: a page is never left to somebody who has gone. */
export function followOtherTabs(): void {
  signedInHere.watch(() => {
    const here = pagePerson.get();
    if (!here) return;
    if (signedInHere.get() === here.id) signInAgain.answer(true);
    else turnPage();
  });
}

/** The person before, if somebody else has signed in beside this page; else null. */
export const pageBefore = {
  get: (): string | null => sessionStorage.getItem(KEY),
  forget: (): void => sessionStorage.removeItem(KEY),
};
