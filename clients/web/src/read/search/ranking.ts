/** A section that was found. */
export interface Hit {
  readonly pack: number;
  /** Its row. */
  readonly section: number;
  /** The same on every client that has the same pack; higher is better. */
  readonly score: number;
}

/** Keeps the best of many hits, and all that are as good as the last of them. */
export class Ranking {
  readonly #limit: number;
  /** The best scores, ascending. */
  readonly #best: number[] = [];
  readonly #candidates: Hit[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(pack: number, section: number, score: number): void {
    if (this.#isFull && score < this.#best[0]!) {
      return;
    }
    this.#candidates.push({ pack, section, score });
    if (!this.#isFull || score > this.#best[0]!) {
      this.#insert(score);
    }
  }

  /** The hits that are better than all others. */
  winners(): Hit[] {
    return this.#candidates.filter((hit) => !this.#isFull || hit.score > this.#best[0]!);
  }

  /** The hits that share the last places, if they are more than these; any order. */
  tied(): Hit[] {
    return this.#candidates.filter((hit) => this.#isFull && hit.score === this.#best[0]!);
  }

  get #isFull(): boolean {
    return this.#best.length === this.#limit;
  }

  /** The least drops out when all are full. */
  #insert(score: number): void {
    let at = this.#best.length;
    while (at > 0 && this.#best[at - 1]! > score) {
      at--;
    }
    this.#best.splice(at, 0, score);
    if (this.#best.length > this.#limit) {
      this.#best.shift();
    }
  }
}
