/** What is left of an operation after a batch. */
export interface OperationRemainder {
  /** Whether a batch more is wanted. */
  readonly more: boolean;
  /** Until then, in milliseconds: another batch has the next items in hand. */
  readonly restMs: number;
}

/** What an operation asks of the outside world; the worker implements it. */
export interface OperationActivities {
  /**
   * Carries out the next items of an operation for a few seconds.
   *
   * Each item is noted with its outcome, so a batch may be tried again at will.
   *
   * @throws retryable while the database is away
   */
  runOperationBatch(operationId: string): Promise<OperationRemainder>;
}
