/**
 * Loaded before the worker (`node --import`): its clock steps to and fro by the milliseconds in CLOCK_STEPS_MS, one step
 * every two seconds. What is right must not depend on it: the database's clock alone decides (ARCHITECTURE.md, rulings).
 */
const STEP_EVERY_MS = 2_000;
const steps = (process.env.CLOCK_STEPS_MS ?? '0').split(',').map(Number);
const RealDate = Date;
let at = 0;

const shift = () => steps[at % steps.length];

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shift());
    else super(...args);
  }

  static now() {
    return RealDate.now() + shift();
  }
};

setInterval(() => (at += 1), STEP_EVERY_MS).unref();
