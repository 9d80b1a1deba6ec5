/** What a history, a notice or a change is about. Ids are UUIDs: subjects share none, also across kinds. */
export interface Subject {
  /** One word for each kind, given by the module that keeps it: `case`. */
  readonly subjectKind: string;
  readonly subjectId: string;
}
