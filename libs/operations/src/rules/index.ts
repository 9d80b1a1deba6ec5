export { isOpen, isWaiting, refusesCancel, refusesResume, SILENCE_LIMIT_MS } from './may-go-on.ts';
export {
  type ItemCounts,
  type ItemOutcome,
  type ItemProblem,
  itemsLeft,
  type Operation,
  progressOf,
  withOutcomes,
} from './operation.ts';
export { ITEM_STATES, type ItemState, OPEN_OPERATIONS, OPERATION_STATES, type OperationState } from './states.ts';
export { MOST_ITEMS, refusesCount, SAMPLE_ITEMS } from './plan.ts';
