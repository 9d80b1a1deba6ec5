const KEY = 'zhuoluo:signed-in';

/**
 * Who signed in on this device and did not sign out, as all tabs know it. The cookie itself cannot be seen from here;
 * without this the API would be asked, and would refuse, only to show the sign-in page.
 */
export const signedInHere = {
  /** Whether there is anybody. */
  isSomebody: (): boolean => localStorage.getItem(KEY) !== null,
  /** The person's id; null if no one is. What an earlier release kept for no one is no id. */
  get: (): string | null => localStorage.getItem(KEY)?.split(' ', 1)[0] ?? null,
  /** With the time, so that other tabs hear of it even where the same person signs in again. */
  set(personId: string | null): void {
    if (personId === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, `${personId} ${Date.now()}`);
  },
  /** Calls where another tab has signed in or out, also when this one wakes from having been put to sleep. */
  watch(onChange: () => void): void {
    window.addEventListener('storage', ({ key }) => {
      if (key === KEY || key === null) onChange();
    });
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) onChange();
    });
  },
};
