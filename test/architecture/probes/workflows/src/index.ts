import { sleep } from '@temporalio/workflow';

export const rest = (): Promise<void> => sleep('1 day');
