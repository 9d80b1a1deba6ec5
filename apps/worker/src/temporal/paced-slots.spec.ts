import { setImmediate as turn } from 'node:timers/promises';
import { PacedSlots } from './paced-slots.ts';

const never = new AbortController().signal;
const NEW = { isSticky: false };
const KNOWN = { isSticky: true };

/** A clock that only waiting moves on. */
function paced(pace: { slots: number; perSecond: number; burst: number }) {
  const clock = { now: 5_000 };
  const wait = (ms: number, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    clock.now += ms;
    return Promise.resolve();
  };
  return { clock, slots: new PacedSlots({ ...pace, now: () => clock.now, wait }) };
}

/** Whether a slot is given out before anything else happens. */
async function isGivenOut(slot: Promise<unknown>): Promise<boolean> {
  let given = false;
  void slot.then(() => (given = true));
  await turn();
  return given;
}

describe('slots for workflow tasks', () => {
  it('are given out at once to those who come after a rest', async () => {
    const { clock, slots } = paced({ slots: 100, perSecond: 50, burst: 10 });
    for (let i = 0; i < 10; i += 1) await slots.reserveSlot(NEW, never);
    expect(clock.now).toBe(5_000);
  });

  it('keep their pace in a storm, however quickly they are given back', async () => {
    const { clock, slots } = paced({ slots: 100, perSecond: 50, burst: 10 });
    for (let i = 0; i < 1_010; i += 1) {
      const permit = await slots.reserveSlot(NEW, never);
      slots.releaseSlot({ permit });
    }
    expect(clock.now).toBe(25_000);
  });

  it('are taken by so many at once and no more: the next waits until one is given back', async () => {
    const { slots } = paced({ slots: 3, perSecond: 50, burst: 10 });
    const permit = await slots.reserveSlot(NEW, never);
    await slots.reserveSlot(KNOWN, never);
    await slots.reserveSlot(KNOWN, never);
    const next = slots.reserveSlot(NEW, never);
    expect(await isGivenOut(next)).toBe(false);
    slots.releaseSlot({ permit });
    expect(await isGivenOut(next)).toBe(true);
  });

  it.each([
    ['workflows kept in memory', KNOWN, NEW],
    ['others', NEW, KNOWN],
  ])('are never all taken by polls for %s', async (_kind, greedy, modest) => {
    const { slots } = paced({ slots: 2, perSecond: 50, burst: 10 });
    await slots.reserveSlot(greedy, never);
    expect(await isGivenOut(slots.reserveSlot(greedy, never))).toBe(false);
    expect(await isGivenOut(slots.reserveSlot(modest, never))).toBe(true);
  });

  it('are not lost to somebody who gives up waiting', async () => {
    const { slots } = paced({ slots: 2, perSecond: 50, burst: 10 });
    const permit = await slots.reserveSlot(NEW, never);
    const gone = new AbortController();
    const givenUp = slots.reserveSlot(NEW, gone.signal);
    gone.abort();
    await expect(givenUp).rejects.toBe(gone.signal.reason);
    slots.releaseSlot({ permit });
    expect(await isGivenOut(slots.reserveSlot(NEW, never))).toBe(true);
  });

  it('waiting for their turn are given back when they are no longer wanted', async () => {
    const { slots } = paced({ slots: 2, perSecond: 50, burst: 1 });
    await slots.reserveSlot(NEW, never);
    const gone = AbortSignal.abort();
    await expect(slots.reserveSlot(KNOWN, gone)).rejects.toBe(gone.reason);
    expect(await isGivenOut(slots.reserveSlot(KNOWN, never))).toBe(true);
  });

  it('tell a poll that was called off so in the way it was called off, as the SDK wants it', async () => {
    const slots = new PacedSlots({ slots: 2, perSecond: 0.001, burst: 1 });
    await slots.reserveSlot(NEW, never);
    const gone = new AbortController();
    const waiting = slots.reserveSlot(KNOWN, gone.signal);
    gone.abort();
    await expect(waiting).rejects.toBe(gone.signal.reason);
  });
});
