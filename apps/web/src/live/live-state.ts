import { observable } from '../shared/observable.ts';

/** Whether this page hears of changes as they happen. */
export const liveState = observable(true);
