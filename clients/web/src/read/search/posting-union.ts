import { Postings } from "./postings.ts";

const WINDOW = 1 << 14;
const END = 0x7fffffff;

/**
 * Adds up the frequencies of several terms, section by section. Walks through the rows in windows, so that the work
 * depends on the postings and the memory does not.
 */
export function unionOf(lists: readonly Postings[]): Postings {
  return lists.length === 1 ? lists[0]! : new PostingUnion(lists).run();
}

class PostingUnion {
  readonly #lists: readonly Postings[];
  /** By list, the next to be added up. */
  readonly #next: Int32Array;
  readonly #frequencies = new Int32Array(WINDOW);

  constructor(lists: readonly Postings[]) {
    this.#lists = lists;
    this.#next = new Int32Array(lists.length);
  }

  run(): Postings {
    const union = new Postings();
    for (let next = this.#least(); next < END; next = this.#least()) {
      const base = next & -WINDOW;
      for (let i = 0; i < this.#lists.length; i++) {
        this.#add(i, base);
      }
      this.#drain(base, union);
    }
    return union;
  }

  #least(): number {
    let least = END;
    for (let i = 0; i < this.#lists.length; i++) {
      const list = this.#lists[i]!;
      const at = this.#next[i]!;
      if (at < list.size && list.sections[at]! < least) {
        least = list.sections[at]!;
      }
    }
    return least;
  }

  #add(index: number, base: number): void {
    const { sections, frequencies, size } = this.#lists[index]!;
    const sums = this.#frequencies;
    let at = this.#next[index]!;
    for (; at < size && sections[at]! - base < WINDOW; at++) {
      sums[sections[at]! - base]! += frequencies[at]!;
    }
    this.#next[index] = at;
  }

  #drain(base: number, union: Postings): void {
    const sums = this.#frequencies;
    for (let i = 0; i < WINDOW; i++) {
      if (sums[i]! > 0) {
        union.addSection(base + i, sums[i]!);
        sums[i] = 0;
      }
    }
  }
}
