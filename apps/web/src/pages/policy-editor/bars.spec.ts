import { barOf, spanOf } from './bars.ts';

const STEPS = [
  { from: '2026-01-05T00:00:00Z', issuedAt: null, to: '2026-01-07T00:00:00Z' },
  { from: '2026-01-07T00:00:00Z', issuedAt: '2026-01-08T00:00:00Z', to: '2026-01-09T00:00:00Z' },
  { from: '2026-01-09T00:00:00Z', issuedAt: null, to: null },
];

describe('the bars of a ladder', () => {
  const span = spanOf(STEPS);

  it('span from the first beginning to the last end that is known', () => {
    expect(span).toEqual({ from: Date.parse('2026-01-05T00:00:00Z'), to: Date.parse('2026-01-09T00:00:00Z') });
  });

  it('lie where their time lies', () => {
    expect(barOf(STEPS[0]!.from, STEPS[0]!.to!, span)).toEqual({ left: '0.00%', width: '50.00%' });
    expect(barOf(STEPS[1]!.issuedAt!, span.to, span)).toEqual({ left: '75.00%', width: '25.00%' });
  });

  it('of a single instant have no width', () => {
    expect(barOf(span.from, span.from, { from: 1, to: 1 }).width).toBe('0.00%');
  });
});
