import type { Dice } from '../dice.ts';
import type { Rig } from '../rig.ts';

/** What is broken for a while, and how it is made good again at the end of the round. */
export type Cure = () => Promise<void>;

/** One way of breaking the running product. */
export interface Mischief {
  readonly name: string;
  /** How many processes it kills. */
  readonly kills: number;
  /** Resolves when it is done and over, or with the cure of what stays broken. */
  readonly commit: (rig: Rig, dice: Dice) => Promise<Cure | undefined>;
}
