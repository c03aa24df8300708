import type { Analyzer } from "../../core/text/analyzer.ts";
import type { Element } from "./clause.ts";
import type { WordTable } from "./word-table.ts";

/** Most words that a beginning stands for; the commonest count. */
const MAX_WORDS = 512;

/** The terms that stand for an element of a query in one pack. */
export class Expansion {
  readonly #words: WordTable;
  readonly #analyzer: Analyzer;

  constructor(words: WordTable, analyzer: Analyzer) {
    this.#words = words;
    this.#analyzer = analyzer;
  }

  /** Its own term, and those of the words that begin with it if it is unfinished. */
  termsOf(element: Element): string[] {
    const terms = new Set([element.term]);
    if (element.prefix) {
      for (const word of this.#words.beginningWith(element.word, MAX_WORDS)) {
        terms.add(this.#analyzer.termOf(word));
      }
    }
    return [...terms];
  }
}
