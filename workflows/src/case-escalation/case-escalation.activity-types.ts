/** What the escalation of a case asks of the outside world; the worker implements it. */
export interface CaseEscalationActivities {
  /**
   * Lets time pass for the case: commits all that its clocks have brought about by now.
   *
   * A second call finds nothing due and changes nothing, so it may be retried at will.
   *
   * @param trace where the request was that set the case going, if it was traced
   * @returns milliseconds that the case may sleep, a span because clocks differ; null if time changes nothing
   * @throws retryable while another transaction holds the case
   */
  advanceCase(caseId: string, trace?: string): Promise<number | null>;
}
