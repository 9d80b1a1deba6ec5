/** The address bar's name for the open form: `<action>.<id of what it is about>`. */
export const OPEN_FORM = 'do';

export const openFormOf = (action: string, id: string): string => `${action}.${id}`;

/** Names a form among a person's drafts. */
export const draftOf = (action: string, id: string): string => `${action}/${id}`;

/** The draft of the form that the address bar names; null where it names none. */
export function draftAt(params: URLSearchParams): string | null {
  const [action, id] = params.get(OPEN_FORM)?.split('.') ?? [];
  return action && id ? draftOf(action, id) : null;
}
