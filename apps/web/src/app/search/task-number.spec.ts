import { describe, expect, it } from '@jest/globals';
import { taskNumberIn } from './task-number.ts';

describe('a task’s number', () => {
  it.each(['SL-2026-000123-01', 'sl-2026-000123-01', 'ＳＬ－２０２６－０００１２３－０１', ' SL-2026-000123-01 '])(
    'is known as it is typed: %s',
    (typed) => expect(taskNumberIn(typed)).toBe('SL-2026-000123-01'),
  );

  it.each(['SL-2026-000123', '2026-01', '商政督〔2026〕12号', '夜间停产待电', ''])('is not %s', (typed) =>
    expect(taskNumberIn(typed)).toBeNull(),
  );
});
