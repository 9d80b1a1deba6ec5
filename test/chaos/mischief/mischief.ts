import type { Dice } from '../dice.ts';
import type { Rig } from '../rig.ts';

/** What is broken for a while, and how it is made good again at the end of the round. */
export type Cure = () => Promise<void>;

/** What came of an attempt to break something. */
export interface Blow {
  /** Whether anything was broken at all; what was aimed at may just not have been there. */
  readonly hit: boolean;
  /** How what stays broken is made good. */
  readonly cure?: Cure;
}

/** One way of breaking the running product. */
export interface Mischief {
  readonly name: string;
  /** How many processes it kills. */
  readonly kills: number;
  /** Resolves when it is done. */
  readonly commit: (rig: Rig, dice: Dice) => Promise<Blow>;
}
