/** The address bar's name for the open form: `<action>.<id of what it is about>`. */
export const OPEN_FORM = 'do';

/** The same for a form that was left because its subject went out of sight: its text is still to be given back. */
export const LEFT_FORM = 'left';

/** Takes both out of an address. */
export const NO_FORM = { [OPEN_FORM]: undefined, [LEFT_FORM]: undefined } as const;

export const openFormOf = (action: string, id: string): string => `${action}.${id}`;

/** Names a form among a person's drafts. */
export const draftOf = (action: string, id: string): string => `${action}/${id}`;

/** The draft of the form that the address bar names, open or left; null where it names none. */
export function draftAt(params: URLSearchParams): string | null {
  const [action, id] = (params.get(OPEN_FORM) ?? params.get(LEFT_FORM))?.split('.') ?? [];
  return action && id ? draftOf(action, id) : null;
}
