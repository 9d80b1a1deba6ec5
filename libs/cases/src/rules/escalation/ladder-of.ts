/** What a ladder stands on: a task, a stage that an office holds, or a request that an office decides (rules.md §97, §69). */
export type LadderKind = 'task' | 'stage' | 'request';

declare const named: unique symbol;

/** `task/<taskId>`, `stage/<clockId>` or `request/<clockId>`: what the clocks and orders of one ladder have in common. */
export type Ladder = `${LadderKind}/${string}` & { readonly [named]: true };

/** The name of the ladder of a task, or of a stage or request by the clock that started with it. */
export function ladderOf(kind: LadderKind, id: string): Ladder {
  return `${kind}/${id}` as Ladder;
}

export function isOfStage(ladder: Ladder): boolean {
  return ladder.startsWith('stage/');
}

/** Whether it presses an office on what it was asked to decide. */
export function isOfRequest(ladder: Ladder): boolean {
  return ladder.startsWith('request/');
}

/** Whether it presses a unit on its task; else an office on what it holds or decides. */
export function isOfTask(ladder: Ladder): boolean {
  return ladder.startsWith('task/');
}
