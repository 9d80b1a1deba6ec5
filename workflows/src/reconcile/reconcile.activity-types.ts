/** What became of one page of open cases. */
export interface ReconciledPage {
  /** Open cases on the page. */
  readonly open: number;
  /** Those of them that had no live workflow and were poked. */
  readonly revived: number;
  /** Where the next page begins; null after the last one. */
  readonly next: string | null;
}

/** What the reconciliation asks of the outside world; the worker implements it. */
export interface ReconcileActivities {
  /**
   * Pokes the open cases of one page that have no live workflow.
   *
   * A poke too many does no harm, so it may be retried at will.
   *
   * @param after where the page begins, as the page before said; null for the first one
   */
  reconcilePage(after: string | null): Promise<ReconciledPage>;
}
