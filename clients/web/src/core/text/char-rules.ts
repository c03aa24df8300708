/** What a character does to the words around it. */
export const CharClass = {
  /** Parts words. */
  separator: 0,
  /** Vanishes, as if it did not stand there. */
  dropped: 1,
  /** Parts words, and may make the word before or after it vanish. */
  apostrophe: 2,
  /** Is a word by itself. */
  sign: 3,
  /** Makes words. */
  word: 4,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

/** Classes and foldings of characters. */
export class CharRules {
  readonly #classes: Uint8Array;
  readonly #folds: ReadonlyMap<number, string>;

  /**
   * @param classes the class of each code point; those beyond are separators
   * @param folds what a code point of a canonical decomposition becomes, where it is not itself
   */
  constructor(classes: Uint8Array, folds: ReadonlyMap<number, string>) {
    this.#classes = classes;
    this.#folds = folds;
  }

  classOf(codePoint: number): CharClass {
    return (this.#classes[codePoint] ?? CharClass.separator) as CharClass;
  }

  /** What a part of a text becomes that holds only what makes words and what vanishes. */
  fold(raw: string): string {
    let folded = "";
    for (const whole of raw) {
      if (this.classOf(whole.codePointAt(0)!) !== CharClass.dropped) {
        folded += this.#foldOne(whole);
      }
    }
    return folded;
  }

  /** Of single code points, since neighbours have no bearing on each other's decomposition. */
  #foldOne(whole: string): string {
    let folded = "";
    for (const part of whole.normalize("NFD")) {
      const codePoint = part.codePointAt(0)!;
      if (this.classOf(codePoint) !== CharClass.dropped) {
        folded += this.#folds.get(codePoint) ?? part;
      }
    }
    return folded;
  }
}
