/** Distance between neighbours where nothing presses: a work of 32,000 sections has places of four bytes. */
export const GAP = 1 << 16;

/** Numbers that ascend in the order of a work's sections, with room between them for more. */
export class Places {
  readonly #first: number;
  readonly #step: number;

  private constructor(first: number, step: number) {
    this.#first = first;
    this.#step = step;
  }

  /**
   * Places between two neighbours.
   *
   * @param before the neighbour before; absent at the beginning
   * @param after the neighbour after; absent at the end
   */
  static between(before: number | undefined, after: number | undefined, count: number): Places {
    if (after === undefined) {
      return new Places((before ?? 0) + GAP, GAP);
    }
    if (before === undefined) {
      return new Places(after - count * GAP, GAP);
    }
    const step = Math.floor((after - before) / (count + 1));
    return new Places(before + step, step);
  }

  /** Whether there is no room: all sections of the work are to be placed anew. */
  get crowded(): boolean {
    return this.#step < 1;
  }

  at(index: number): number {
    return this.#first + index * this.#step;
  }
}
