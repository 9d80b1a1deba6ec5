/** Whose page this is. */
export interface PagePerson {
  readonly id: string;
  readonly name: string;
}

let person: PagePerson | null = null;

/**
 * The tabs of a browser share one cookie, that of the last sign-in. So each page says with every
 * request whose it is. In another person's session the API refuses it: nothing is read or done in another's name.
 */
export const pagePerson = {
  get: (): PagePerson | null => person,
  set(next: PagePerson | null): void {
    person = next && { id: next.id, name: next.name };
  },
};
