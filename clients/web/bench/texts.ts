/** Made-up documents of real shape: words and signs as frequent as in languages, numbered paragraphs. */
export class Texts {
  readonly #words: readonly string[];
  readonly #between: string;
  #seed: number;

  private constructor(words: readonly string[], between: string, seed: number) {
    this.#words = words;
    this.#between = between;
    this.#seed = seed;
  }

  static english(): Texts {
    const syllables = "wa ter ba sin or ga ni sa tion le mo ra re gu co vi de pro te mi ne sta ti on fa ci li ty".split(
      " ",
    );
    const word = (index: number): string =>
      syllables[index % 28]! + (index < 28 ? "" : word(Math.floor(index / 28) - 1));
    return new Texts(
      Array.from({ length: 20_000 }, (_, index) => word(index)),
      " ",
      1,
    );
  }

  static chinese(): Texts {
    return new Texts(
      Array.from({ length: 3_000 }, (_, index) => String.fromCharCode(0x4e00 + 7 * index)),
      "",
      2,
    );
  }

  sentence(words: number): string {
    return Array.from({ length: words }, () => this.word()).join(this.#between);
  }

  /** Zipf's law: the n-th word comes about 1/n times as often as the first. */
  word(): string {
    const rank = Math.floor(this.#words.length ** this.chance());
    return this.#words[rank - 1]!;
  }

  /** From 0 up to 1; the same row each time. */
  chance(): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#seed / 2 ** 32;
  }
}
