/** A dry run leaves no operation behind, so the first state is that of one which waits for a worker. */
export const OPERATION_STATES = ['QUEUED', 'RUNNING', 'CANCELLED', 'DONE'] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

/** Those that a worker has yet to carry on. */
export const OPEN_OPERATIONS = ['QUEUED', 'RUNNING'] as const satisfies readonly OperationState[];

export const ITEM_STATES = ['PENDING', 'DONE', 'FAILED', 'SKIPPED'] as const;
export type ItemState = (typeof ITEM_STATES)[number];
