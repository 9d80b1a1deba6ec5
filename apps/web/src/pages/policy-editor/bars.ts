/** From the first beginning to the last end, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Step {
  readonly from: string;
  readonly issuedAt: string | null;
  readonly to: string | null;
}

export function spanOf(steps: readonly Step[]): Span {
  const instants = steps.flatMap(({ from, issuedAt, to }) => [from, issuedAt ?? from, to ?? from].map(Date.parse));
  return { from: Math.min(...instants), to: Math.max(...instants) };
}

/** Where a stretch of time lies in the span, in percent. */
export function barOf(from: number | string, to: number | string, span: Span): { left: string; width: string } {
  const [begin, end] = [from, to].map((at) => (typeof at === 'string' ? Date.parse(at) : at)) as [number, number];
  const whole = Math.max(1, span.to - span.from);
  const percent = (ms: number) => `${((100 * ms) / whole).toFixed(2)}%`;
  return { left: percent(begin - span.from), width: percent(Math.max(0, end - begin)) };
}
