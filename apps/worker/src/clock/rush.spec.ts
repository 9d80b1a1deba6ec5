import { Rush } from './rush.ts';

describe('a rush', () => {
  let now: number;
  let rush: Rush;

  beforeEach(() => {
    now = 0;
    rush = new Rush(() => now);
  });

  it('is not under way before the sweep has found a whole batch', () => {
    expect(rush.underWay).toBe(false);
  });

  it('lasts while whole batches follow each other', () => {
    for (; now < 60_000; now += 999) {
      rush.wholeBatch();
      expect(rush.underWay).toBe(true);
    }
  });

  it('is over a second after the last of them: a sweep that hangs holds nothing up', () => {
    rush.wholeBatch();
    now += 999;
    expect(rush.underWay).toBe(true);
    now += 1;
    expect(rush.underWay).toBe(false);
  });
});
