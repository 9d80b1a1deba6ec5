/** What a history, a notice or a change is about. Ids are UUIDs: subjects share none, also across kinds. */
export interface Subject {
  /** The kind in one word, such as `case`; the module that keeps such subjects gives it. */
  readonly subjectKind: string;
  readonly subjectId: string;
}
