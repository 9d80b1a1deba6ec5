import fc from 'fast-check';
import { isTextOf, sealed } from '@zhuoluo/audit/store';
import { opened } from '@zhuoluo/audit/rules';
import { personalFieldsOf } from '../rules/case/personal-fields.ts';
import { subjectOf } from '../rules/case/subject.ts';
import type { CaseEvent } from '../rules/case/event.ts';
import { histories, tell } from '../rules/testing/history.fixture.ts';

const SALT = Buffer.alloc(16, 7);

function seal(event: CaseEvent, salt = SALT) {
  let ids = 0;
  const ports = { newId: () => `${event.seq}-${++ids}`, salt: () => salt };
  return sealed(subjectOf('case-118'), event, personalFieldsOf(event), ports);
}

const ofRandomHistories = (law: (events: readonly CaseEvent[]) => void) =>
  fc.assert(
    fc.property(histories, (history) => law(tell(history, () => undefined).events)),
    { numRuns: 60 },
  );

describe('what is sealed of the events of a case', () => {
  it('is every name, phone and opinion of the enterprise’s people', () => {
    ofRandomHistories((events) => {
      const texts = JSON.stringify(events.map((event) => seal(event).event));
      for (const personal of ['××', '满意', '办得太慢']) expect(texts).not.toContain(personal);
    });
  });

  it('comes back whole from the texts kept beside it, each as its hash says', () => {
    ofRandomHistories((events) => {
      for (const event of events) {
        const { event: without, rows } = seal(event);
        const textOf = (id: string) => rows.find((row) => row.id === id)!;
        const back = opened(without, (ref) => (isTextOf(textOf(ref.personal), ref) ? textOf(ref.personal).text : null));
        expect(back).toStrictEqual(event);
      }
    });
  });

  it('is nothing of what time does: an order costs nothing more', () => {
    ofRandomHistories((events) => {
      for (const event of events) if (event.by === null) expect(seal(event).event).toBe(event);
    });
  });

  it('hashes to something else under another salt', () => {
    const story = tell(fc.sample(histories, { numRuns: 1, seed: 20 })[0]!, () => undefined);
    const [one, other] = [seal(story.events[0]!), seal(story.events[0]!, Buffer.alloc(16, 8))];
    expect(one.rows.map(({ kind }) => kind)).toEqual(['NAME', 'PHONE']);
    expect(isTextOf(other.rows[0]!, sealedName(one.event))).toBe(false);
    expect(isTextOf(one.rows[0]!, sealedName(one.event))).toBe(true);
  });
});

const sealedName = ({ change }: CaseEvent) =>
  change.case!.contact!.name as unknown as { personal: string; sha256: string };
