import type { Operation } from '../operation.ts';

/** One of three items, asked for on a Monday morning and just taken up. */
export function anOperation(more: Partial<Operation> = {}): Operation {
  return {
    id: '019c8a40-0000-7000-8000-000000000001',
    kind: 'count',
    params: {},
    askedBy: { personId: 'person', postId: 'post', unitId: 'unit' },
    askedAt: Date.UTC(2026, 2, 2, 1),
    state: 'RUNNING',
    total: 3,
    done: 0,
    failed: 0,
    skipped: 0,
    startedAt: null,
    endedAt: null,
    seenAt: null,
    resumed: 0,
    version: 1,
    ...more,
  };
}
