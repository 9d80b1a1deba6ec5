import type { Story } from './story.fixture.ts';
import type { Wish } from './wish.fixture.ts';

/** One cell of a table of verdicts: a command, the state it meets, what is said to it. */
export type Verdict = readonly [command: string, state: string, verdict: string];

/** Reads a table drawn as text: states on top, a command a line, its verdicts below the states. */
export function verdictsOf(table: string): Verdict[] {
  const [head = '', ...lines] = table.split('\n').filter((line) => line.trim() !== '');
  const states = head.trim().split(/\s+/);
  return lines.flatMap((line) => {
    const [command = '', ...verdicts] = line.trim().split(/\s+/);
    if (verdicts.length !== states.length) throw new Error(`${command} has ${verdicts.length} verdicts`);
    return states.map((state, i): Verdict => [command, state, verdicts[i]!]);
  });
}

/** Who asks for what, in which story, and the refusal's code; null where it is done. */
export type Judgement = readonly [who: string, story: () => Story, wish: Wish, verdict: string | null];

/** One test a line. */
export function judged(judgements: readonly Judgement[]): void {
  it.each(judgements)('%s', (_who, story, wish, verdict) => expect(story().refusalOf(wish)).toBe(verdict));
}
