import { observable } from '../../shared/observable.ts';

/**
 * The way back from an expired session. A refused request waits here while the page asks for the password over what is
 * on the screen. Then it is sent again: nothing typed is lost, nothing is sent twice.
 */
type Answer = (signedIn: boolean) => void;

let someoneWasSignedIn = false;
let waiting: Answer[] = [];
const isAsking = observable(false);

export const signInAgain = {
  isAsking,
  /** Only a session that was there can expire; before the first sign-in a refusal is just that. */
  remember(signedIn: boolean): void {
    someoneWasSignedIn = signedIn;
  },
  /** Resolves once the person has signed in again; false when there was no session, or they gave up. */
  ask(): Promise<boolean> {
    if (!someoneWasSignedIn) return Promise.resolve(false);
    isAsking.set(true);
    return new Promise((resolve) => waiting.push(resolve));
  },
  answer(signedIn: boolean): void {
    const answered = waiting;
    waiting = [];
    isAsking.set(false);
    for (const resolve of answered) resolve(signedIn);
  },
};
