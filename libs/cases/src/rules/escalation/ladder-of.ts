/** What a ladder stands on: a task, or a stage that an office holds (rules.md §97). */
export type LadderKind = 'task' | 'stage';

declare const named: unique symbol;

/** `task/<taskId>` or `stage/<clockId>`: what the clocks and orders of one ladder have in common. */
export type Ladder = `${LadderKind}/${string}` & { readonly [named]: true };

/** The name of the ladder of a task, or of a stage by the clock that started with it. */
export function ladderOf(kind: LadderKind, id: string): Ladder {
  return `${kind}/${id}` as Ladder;
}

export function isOfStage(ladder: Ladder): boolean {
  return ladder.startsWith('stage/');
}
