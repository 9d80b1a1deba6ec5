import { Deck, Dice } from './dice.ts';

describe('the dice of a chaos run', () => {
  it('fall the same way again for the same seed, and another way for another', () => {
    const sequence = (seed: number) => {
      const dice = new Dice(seed);
      return Array.from({ length: 20 }, () => dice.between(1, 1_000));
    };
    expect(sequence(7)).toEqual(sequence(7));
    expect(sequence(7)).not.toEqual(sequence(8));
  });

  it('reach both bounds and stay inside them', () => {
    const dice = new Dice(1);
    expect(new Set(Array.from({ length: 200 }, () => dice.between(2, 4)))).toEqual(new Set([2, 3, 4]));
  });

  it('deal every card once before any comes again', () => {
    const deck = new Deck(['api', 'worker', 'temporal', 'postgres'], new Dice(3));
    const [first, second] = [0, 1].map(() => [0, 1, 2, 3].map(() => deck.deal()).sort());
    expect(first).toEqual(['api', 'postgres', 'temporal', 'worker']);
    expect(second).toEqual(first);
  });
});
