/** Distances that are remembered. */
export const REPEATS = 4;

/** How far back the last matches began, in tokens less one, the latest first; 0 at first. */
export class Distances {
  private readonly distances = new Int32Array(REPEATS);

  latest(): number {
    return this.distances[0]!;
  }

  /** A distance becomes the latest; the earliest is forgotten. */
  push(distance: number): void {
    this.shift(REPEATS - 1);
    this.distances[0] = distance;
  }

  /** A distance that was used again becomes the latest. */
  repeat(index: number): void {
    const distance = this.distances[index]!;
    this.shift(index);
    this.distances[0] = distance;
  }

  private shift(count: number): void {
    for (let i = count; i > 0; i--) {
      this.distances[i] = this.distances[i - 1]!;
    }
  }
}
