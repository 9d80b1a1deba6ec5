const KEY = 'zhuoluo:signed-in';

/**
 * Whether somebody signed in on this device and did not sign out. The cookie itself cannot be seen from here; without
 * this the API would be asked, and would refuse, only to show the sign-in page.
 */
export const signedInBefore = {
  get: (): boolean => localStorage.getItem(KEY) !== null,
  set(value: boolean): void {
    if (value) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  },
};
