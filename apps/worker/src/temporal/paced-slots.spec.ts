import { PacedSlots } from './paced-slots.ts';

describe('slots for workflow tasks', () => {
  const never = new AbortController().signal;

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

  it('are given out at once to those who come after a rest', async () => {
    const { clock, slots } = paced({ slots: 100, perSecond: 50, burst: 10 });
    for (let i = 0; i < 10; i += 1) await slots.reserveSlot({}, never);
    expect(clock.now).toBe(5_000);
  });

  it('keep their pace in a storm, however quickly they are given back', async () => {
    const { clock, slots } = paced({ slots: 100, perSecond: 50, burst: 10 });
    for (let i = 0; i < 1_010; i += 1) {
      await slots.reserveSlot({}, never);
      slots.releaseSlot();
    }
    expect(clock.now).toBe(25_000);
  });

  it('are taken by so many at once and no more: the next waits until one is given back', async () => {
    const { slots } = paced({ slots: 2, perSecond: 50, burst: 10 });
    await slots.reserveSlot({}, never);
    await slots.reserveSlot({}, never);
    let third = false;
    const waiting = slots.reserveSlot({}, never).then(() => (third = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(third).toBe(false);
    slots.releaseSlot();
    await waiting;
    expect(third).toBe(true);
  });

  it('are not lost to somebody who gives up waiting', async () => {
    const { slots } = paced({ slots: 1, perSecond: 50, burst: 10 });
    await slots.reserveSlot({}, never);
    const gone = new AbortController();
    const givenUp = slots.reserveSlot({}, gone.signal);
    gone.abort();
    await expect(givenUp).rejects.toMatchObject({ name: 'AbortError' });
    slots.releaseSlot();
    await expect(slots.reserveSlot({}, never)).resolves.toEqual({});
  });

  it('waiting for their turn are given back when nobody wants them any more', async () => {
    const { slots } = paced({ slots: 1, perSecond: 1, burst: 1 });
    await slots.reserveSlot({}, never);
    slots.releaseSlot();
    await expect(slots.reserveSlot({}, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    await expect(slots.reserveSlot({}, never)).resolves.toEqual({});
  });
});
