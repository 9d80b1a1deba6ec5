/** The totals of a run, as jest's `--json` gives them. */
export interface RunTotals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not be loaded, or failed outside any test. */
  readonly numRuntimeErrorTestSuites: number;
}

/**
 * The plain line that ends a run. A file that could not be loaded counts as one failure, and so does a run that executed
 * nothing or ended without a result.
 */
export function closingLine(totals: RunTotals | undefined): string {
  const passed = totals?.numPassedTests ?? 0;
  const failed = (totals?.numFailedTests ?? 0) + (totals?.numRuntimeErrorTestSuites ?? 0);
  return `${passed} passed, ${passed + failed === 0 ? 1 : failed} failed`;
}
