const MOST_CHARACTERS = 72;
const SUBJECT = /^(?<area>[a-z]+(?:-[a-z]+)*): (?<deed>.+)$/u;
/** Commits that `git rebase --autosquash` melts into others: they stand on one's own machine only. */
const TO_BE_MELTED = /^(?:fixup|squash|amend)! /;

/** The areas that CONTRIBUTING.md lists. @throws Error if it lists none */
export function areasOf(contributing: string): string[] {
  const [, areas] = /^Areas: `([a-z -]+)`/m.exec(contributing) ?? [];
  if (areas === undefined) throw new Error('CONTRIBUTING.md lists no areas of commits');
  return areas.split(' ');
}

interface Where {
  readonly areas: readonly string[];
  /** On one's own machine a commit may be one that another will take in. */
  readonly shared: boolean;
}

/** What a commit's message has against CONTRIBUTING.md; nothing if it keeps to it. */
export function faultsOf(message: string, { areas, shared }: Where): string[] {
  const [subject = '', second = ''] = message.split('\n');
  if (!shared && TO_BE_MELTED.test(subject)) return [];
  const { area, deed } = SUBJECT.exec(subject)?.groups ?? {};
  const length = [...subject].length;
  if (area === undefined || deed === undefined) return ['is not “area: Do this”'];
  return [
    ...(areas.includes(area) ? [] : [`has the area “${area}”, which CONTRIBUTING.md does not list`]),
    ...(/^\p{Lu}/u.test(deed) ? [] : ['does not begin with a capital after the area']),
    ...(/[.。!！]$/u.test(deed) ? ['ends with a full stop'] : []),
    ...(length > MOST_CHARACTERS ? [`has ${length} characters, more than ${MOST_CHARACTERS}`] : []),
    ...(second.trim() === '' ? [] : ['is not followed by an empty line']),
  ];
}
