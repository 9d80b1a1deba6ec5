/** What somebody typed and has not yet submitted, on this device, by person and form. */
interface StoredDraft {
  readonly values: unknown;
  /** Kept with the text: a retry after a lost answer or a reload is the same submission. */
  readonly idempotencyKey: string;
  readonly savedAt: number;
}

const PREFIX = 'zhuoluo:draft:';
const KEPT_MS = 14 * 24 * 3_600_000;

const nameOf = (person: string, form: string) => `${PREFIX}${person}:${form}`;

export function readDraft(person: string, form: string): StoredDraft | null {
  const text = localStorage.getItem(nameOf(person, form));
  return text === null ? null : (JSON.parse(text) as StoredDraft);
}

export function writeDraft(person: string, form: string, values: unknown, idempotencyKey: string): void {
  const draft: StoredDraft = { values, idempotencyKey, savedAt: Date.now() };
  localStorage.setItem(nameOf(person, form), JSON.stringify(draft));
}

export function dropDraft(person: string, form: string): void {
  localStorage.removeItem(nameOf(person, form));
}

/** Forgets all drafts of a person: at sign-out, since others may use the device next. */
export function dropDraftsOf(person: string): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(nameOf(person, ''))) localStorage.removeItem(name);
}

/** Forgets drafts to which no one came back. */
export function dropOldDrafts(): void {
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(PREFIX)) continue;
    const { savedAt } = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<StoredDraft>;
    if (savedAt === undefined || Date.now() - savedAt > KEPT_MS) localStorage.removeItem(name);
  }
}
