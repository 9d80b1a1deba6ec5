import fc from 'fast-check';
import { histories, tell } from '../testing/history.fixture.ts';
import type { CaseEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { UNSET_OF_CASE, type Case } from './case.ts';
import { PART_NAMES, PARTS } from './case-parts.ts';

const RUNS = { numRuns: 60 };

const replay = (events: readonly CaseEvent[]) => events.reduce<Case | null>(evolve, null);
const asStored = (events: readonly CaseEvent[]) => JSON.parse(JSON.stringify(events)) as CaseEvent[];
const ofRandomHistories = (law: (events: readonly CaseEvent[]) => void) =>
  fc.assert(
    fc.property(histories, (h) => law(tell(h, () => undefined).events)),
    RUNS,
  );

/** The parts each event brings, with the kind they are of. */
function newParts(events: readonly CaseEvent[]) {
  const known = new Set<string>();
  return events.flatMap(({ change }) =>
    PART_NAMES.flatMap((kind) =>
      (change[kind] ?? []).flatMap((part) => {
        const isNew = !known.has(part.id);
        known.add(part.id);
        return isNew ? [{ kind, part }] : [];
      }),
    ),
  );
}

describe('what a new case and its new parts have not yet', () => {
  it('is left out of their events', () => {
    ofRandomHistories((events) => {
      for (const { part } of newParts(events)) expect(Object.values(part)).not.toContain(null);
      expect(Object.values(events[0]!.change.case!)).not.toContain(null);
    });
  });

  it('is null, not missing, once they are replayed from what is stored', () => {
    ofRandomHistories((events) => {
      const replayed = replay(asStored(events))!;
      expect(Object.keys(replayed)).toEqual(expect.arrayContaining(Object.keys(UNSET_OF_CASE)));
      for (const kind of PART_NAMES)
        for (const part of replayed[kind])
          expect(Object.keys(part)).toEqual(expect.arrayContaining(Object.keys(PARTS[kind].unset)));
    });
  });

  it('does not matter where earlier versions recorded it', () => {
    ofRandomHistories((events) => {
      const told = new Set<object>(newParts(events).map(({ part }) => part));
      const wordy = events.map((event, index) => {
        const change: Record<string, unknown> = { ...event.change };
        if (index === 0) change['case'] = { ...UNSET_OF_CASE, ...event.change.case };
        for (const kind of PART_NAMES)
          change[kind] = event.change[kind]?.map((part) => (told.has(part) ? { ...PARTS[kind].unset, ...part } : part));
        return { ...event, change };
      });
      expect(replay(wordy)).toStrictEqual(replay(events));
    });
  });
});
