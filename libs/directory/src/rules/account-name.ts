const ACCOUNT_NAME = /^[a-z0-9][a-z0-9._-]{2,63}$/;

/** Whether an account may be called so: 3 to 64 letters, digits, dots, underscores or hyphens; the case of letters makes no difference. */
export function isAccountName(name: string): boolean {
  return ACCOUNT_NAME.test(name.toLowerCase());
}
