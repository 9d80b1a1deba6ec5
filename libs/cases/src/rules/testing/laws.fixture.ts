import fc from 'fast-check';
import { histories, tell } from './history.fixture.ts';
import type { Story } from './story.fixture.ts';

/** So many histories a law. */
export const RUNS = { numRuns: 60 };
/** Holds a law after each step of random histories of people and time, under several policies. */
export const always = (law: (story: Story) => void) =>
  fc.assert(
    fc.property(histories, (h) => void tell(h, law)),
    RUNS,
  );

/** Holds a law at the end of each. */
export const inTheEnd = (law: (story: Story) => void) =>
  fc.assert(
    fc.property(histories, (h) => law(tell(h, () => undefined))),
    RUNS,
  );
