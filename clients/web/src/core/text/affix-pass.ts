/** A prefix or suffix. */
export interface Affix {
  /** What is taken off. */
  readonly text: string;
  /** What takes its place. */
  readonly replacement: string;
  /** How many UTF-16 code units must remain, without the replacement. */
  readonly minStem: number;
}

/** Reads `ies>y`, or `s` for what is only taken off. */
export function parseAffix(entry: string, minStem: number): Affix {
  const arrow = entry.indexOf(">");
  return arrow < 0
    ? { text: entry, replacement: "", minStem }
    : { text: entry.slice(0, arrow), replacement: entry.slice(arrow + 1), minStem };
}

/** One pass over a word: takes off the longest affix that leaves enough, or nothing. */
export class AffixPass {
  readonly #suffixes: boolean;
  readonly #byOuterLetter = new Map<string, Affix[]>();

  constructor(suffixes: boolean, affixes: readonly Affix[]) {
    this.#suffixes = suffixes;
    const longestFirst = [...affixes].sort((a, b) => b.text.length - a.text.length);
    for (const affix of longestFirst) {
      const letter = this.#outerLetter(affix.text);
      this.#byOuterLetter.set(letter, [...(this.#byOuterLetter.get(letter) ?? []), affix]);
    }
  }

  apply(word: string): string {
    for (const affix of this.#byOuterLetter.get(this.#outerLetter(word)) ?? []) {
      if (word.length - affix.text.length >= affix.minStem && this.#stands(affix, word)) {
        return this.#takeOff(affix, word);
      }
    }
    return word;
  }

  #outerLetter(text: string): string {
    return this.#suffixes ? text.charAt(text.length - 1) : text.charAt(0);
  }

  #stands(affix: Affix, word: string): boolean {
    return this.#suffixes ? word.endsWith(affix.text) : word.startsWith(affix.text);
  }

  #takeOff(affix: Affix, word: string): string {
    const cut = affix.text.length;
    return this.#suffixes ? word.slice(0, -cut) + affix.replacement : affix.replacement + word.slice(cut);
  }
}
