import { setTimeout } from 'node:timers/promises'; // breaks workflows-stand-alone

export const rest = (): Promise<void> => setTimeout(1_000);
