/**
 * The way back from an expired session. A request that was refused waits here while the page asks for the password
 * over whatever is on the screen, and is then sent again: nothing typed is lost, nothing is sent twice.
 */
type Answer = (signedIn: boolean) => void;

let someoneWasSignedIn = false;
let waiting: Answer[] = [];
const watchers = new Set<() => void>();

function tell(): void {
  for (const watcher of watchers) watcher();
}

export const signInAgain = {
  /** Only a session that was there can expire; before the first sign-in a refusal is just that. */
  remember(signedIn: boolean): void {
    someoneWasSignedIn = signedIn;
  },
  /** Resolves once the person has signed in again; false when there was no session, or they gave up. */
  ask(): Promise<boolean> {
    if (!someoneWasSignedIn) return Promise.resolve(false);
    return new Promise((resolve) => {
      waiting.push(resolve);
      tell();
    });
  },
  answer(signedIn: boolean): void {
    const answered = waiting;
    waiting = [];
    for (const resolve of answered) resolve(signedIn);
    tell();
  },
  isAsking: (): boolean => waiting.length > 0,
  watch(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
