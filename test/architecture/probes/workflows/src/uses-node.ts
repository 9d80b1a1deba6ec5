import { setTimeout } from 'node:timers/promises'; // breaks workflows-see-only-the-domain

export const rest = (): Promise<void> => setTimeout(1_000);
