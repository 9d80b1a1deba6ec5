import { claimed } from '../testing/ways.fixture.ts';
import { CaseWork } from './case-work.ts';

describe('an event', () => {
  it('is recorded with the facts of its type: missing, wrong and foreign ones do not compile', () => {
    const { case: c, context } = claimed();
    const work = new CaseWork(c, context, null);
    const [{ id: taskId, unitId }] = [c.tasks[0]!];

    work.record('progress-reported', { taskId, unitId, text: '正在办理' }, {});
    // @ts-expect-error -- says nothing of what was reported
    work.record('progress-reported', { taskId, unitId }, {});
    // @ts-expect-error -- a text is no instant
    work.record('limit-computed', { at: '2026-03-02' }, {});
    // @ts-expect-error -- a proposal has no facts
    work.record('listing-proposed', { taskId }, {});
    // @ts-expect-error -- no such event
    work.record('case-forgotten', {}, {});

    expect(work.events.map(({ seq }) => seq - c.version)).toEqual([1, 2, 3, 4, 5]);
  });
});
