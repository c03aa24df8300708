/** Hands on ranges of ids of sections, each by its first and its work's; they end where the next one begins. */
interface Ranges {
  eachRange(use: (first: number, work: number) => void): void;
}

/** Which work a section is in, by the ranges of the store at some time. */
export class SectionRanges {
  readonly #firsts: Float64Array;
  readonly #works: number[];

  constructor(sections: Ranges) {
    const ranges = new Map<number, number>();
    sections.eachRange((first, work) => ranges.set(first, work));
    this.#firsts = Float64Array.from(ranges.keys()).sort();
    this.#works = Array.from(this.#firsts, (first) => ranges.get(first)!);
  }

  /** The work's id, for a section that is there. */
  workOf(section: number): number {
    let low = 0;
    let high = this.#firsts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#firsts[middle]! <= section) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.#works[low - 1] ?? -1;
  }
}
