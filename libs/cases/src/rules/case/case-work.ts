import type { Instant, Author } from '@zhuoluo/kernel';
import type { Case } from './case.ts';
import type { Task } from './task.ts';
import type { Context } from './context.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CaseEvent, CaseEventType, Change } from './event.ts';
import { evolve } from './evolve.ts';
import { withoutUnset } from './lean-change.ts';

/** A case while rules act on it: each recorded event is applied at once, so the next rule sees its outcome. */
export class CaseWork {
  readonly events: CaseEvent[] = [];
  readonly ctx: Context;
  readonly by: Author | null;
  #case: Case | null;

  constructor(current: Case | null, ctx: Context, by: Author | null) {
    this.#case = current;
    this.ctx = ctx;
    this.by = by;
  }

  get case(): Case {
    if (!this.#case) throw new Error('the case does not exist before its filing is recorded');
    return this.#case;
  }

  record<T extends CaseEventType>(type: T, facts: CaseFacts[T], change: Change, at: Instant = this.ctx.now): void {
    const seq = (this.#case?.version ?? 0) + 1;
    const { by } = this;
    const told = { ...withoutUnset(change, this.#case), ...this.#othersCounting() };
    const event = { seq, type, at, by, facts, change: told } as CaseEvent;
    this.events.push(event);
    this.#case = evolve(this.#case, event);
  }

  #othersCounting(): Pick<Change, 'asOne'> {
    const { by, ctx } = this;
    if (!by) return {};
    const asOne = ctx.directory.countingAs(by.personId).filter((id) => id !== by.personId);
    return asOne.length === 0 ? {} : { asOne };
  }

  task(id: string): Task {
    const task = this.case.tasks.find((t) => t.id === id);
    if (!task) throw new Error(`case ${this.case.caseNo} has no task ${id}`);
    return task;
  }
}
