import type { Analyzer } from "../../core/text/analyzer.ts";
import { PostingPool } from "./posting-pool.ts";
import { grown, Postings } from "./postings.ts";

const BYTES_PER_WORD = 120;
const BYTES_PER_TERM = 120;
const BATCH = 256;

/** The words of the texts whose changes are held, by number, and what shall change for each. */
export class HeldWords {
  readonly #analyzer: Analyzer;
  readonly #pool = new PostingPool();
  readonly #words = new Map<string, number>();
  readonly #terms = new Map<string, number>();
  /** By word: its term, in how many sections more it stands, the last text that had it. */
  #termOf = new Int32Array(256);
  #sections = new Int32Array(256);
  #lastText = new Int32Array(256);

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer;
  }

  /** The number of a folded word, which it gets when it is new. */
  number(word: string): number {
    return this.#words.get(word) ?? this.#newWord(word);
  }

  /** Roughly what is held, in bytes. */
  heapBytes(): number {
    return this.#pool.size + this.#words.size * BYTES_PER_WORD + this.#terms.size * BYTES_PER_TERM;
  }

  /**
   * A word stands in a section at a position; those of one section come in order.
   *
   * @param text ordinal of the text, from 1
   */
  add(word: number, text: number, section: number, position: number): void {
    this.#standsIn(word, text, 1);
    this.#pool.add(this.#termOf[word]!, section, position);
  }

  /** A word stands in a section no longer. */
  remove(word: number, text: number, section: number): void {
    this.#standsIn(word, text, -1);
    this.#pool.remove(this.#termOf[word]!, section);
  }

  /** Hands on the words whose number of sections changes, and by how many, in order; rests now and then. */
  *eachWord(use: (word: string, sections: number) => void): Generator<undefined, void> {
    for (const some of inOrder(this.#words)) {
      for (const word of some) {
        const change = this.#sections[this.#words.get(word)!]!;
        if (change !== 0) {
          use(word, change);
        }
      }
      yield;
    }
  }

  /**
   * Hands on the terms in order, with what was said of each in the order in which it came, valid during the call; rests
   * now and then.
   */
  *eachTerm(use: (term: string, said: Postings) => void): Generator<undefined, void> {
    const said = new Postings();
    for (const some of inOrder(this.#terms)) {
      for (const term of some) {
        said.clear();
        this.#pool.read(this.#terms.get(term)!, said);
        use(term, said);
      }
      yield;
    }
  }

  clear(): void {
    this.#words.clear();
    this.#terms.clear();
    this.#pool.clear();
  }

  #newWord(word: string): number {
    const number = this.#words.size;
    if (number === this.#termOf.length) {
      this.#termOf = grown(this.#termOf, 2 * number);
      this.#sections = grown(this.#sections, 2 * number);
      this.#lastText = grown(this.#lastText, 2 * number);
    }
    this.#termOf[number] = this.#term(this.#analyzer.termOf(word));
    this.#sections[number] = 0;
    this.#lastText[number] = 0;
    this.#words.set(word, number);
    return number;
  }

  #term(term: string): number {
    let number = this.#terms.get(term);
    if (number === undefined) {
      number = this.#pool.newTerm();
      this.#terms.set(term, number);
    }
    return number;
  }

  #standsIn(word: number, text: number, sign: number): void {
    if (text !== this.#lastText[word]) {
      this.#lastText[word] = text;
      this.#sections[word]! += sign;
    }
  }
}

/** All of them in order, a batch at a time. */
function* inOrder(numbers: ReadonlyMap<string, number>): Generator<string[]> {
  const all = [...numbers.keys()].sort();
  for (let at = 0; at < all.length; at += BATCH) {
    yield all.slice(at, at + BATCH);
  }
}
