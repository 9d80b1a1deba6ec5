/** A text in which some words differ from copy to copy. */
export class Stencil {
  readonly #texts: readonly string[];
  readonly #slots: readonly number[];

  private constructor(texts: readonly string[], slots: readonly number[]) {
    this.#texts = texts;
    this.#slots = slots;
  }

  /** @param slotOf the number of the slot that a word found by `words` stands in */
  static cut(text: string, words: RegExp, slotOf: (word: string) => number): Stencil {
    const texts: string[] = [];
    const slots: number[] = [];
    let from = 0;
    for (const match of text.matchAll(words)) {
      texts.push(text.slice(from, match.index));
      slots.push(slotOf(match[0]));
      from = match.index + match[0].length;
    }
    return new Stencil([...texts, text.slice(from)], slots);
  }

  print(values: readonly string[]): string {
    let text = this.#texts[0]!;
    for (let i = 0; i < this.#slots.length; i++) text += values[this.#slots[i]!]! + this.#texts[i + 1]!;
    return text;
  }
}
