import { closingLine } from './closing-line.ts';

describe('the line that ends a test run', () => {
  const totals = { numPassedTests: 12, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

  it('counts what passed and what failed', () => {
    expect(closingLine(totals)).toBe('12 passed, 0 failed');
    expect(closingLine({ ...totals, numFailedTests: 3 })).toBe('12 passed, 3 failed');
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(closingLine({ ...totals, numRuntimeErrorTestSuites: 1 })).toBe('12 passed, 1 failed');
  });

  it('never reports success where nothing ran', () => {
    expect(closingLine({ ...totals, numPassedTests: 0 })).toBe('0 passed, 1 failed');
    expect(closingLine(undefined)).toBe('0 passed, 1 failed');
  });
});
