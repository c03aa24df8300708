/** Parts of two lists that are compared: `a` from `aFrom` to `aTo`, `b` likewise. */
export interface Stretch {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Items that are equal: `a` from `from` to `to`, and those of `b` that stand `diagonal` before them. */
export interface Snake {
  readonly from: number;
  readonly to: number;
  readonly diagonal: number;
}

/**
 * Finds what the shortest edit scripts have in their middle (Myers, "An O(ND) difference algorithm", 1986,
 * section 4b): searches from both ends at once until the paths meet, in memory for one row of each.
 */
export class MiddleSnake {
  private readonly a: Int32Array;
  private readonly b: Int32Array;
  private readonly down: Int32Array;
  private readonly up: Int32Array;

  constructor(a: Int32Array, b: Int32Array) {
    this.a = a;
    this.b = b;
    this.down = new Int32Array(a.length + b.length + 2);
    this.up = new Int32Array(a.length + b.length + 2);
  }

  /** Nothing where one side is empty. */
  find(stretch: Stretch): Snake | undefined {
    const m = stretch.aTo - stretch.aFrom;
    const n = stretch.bTo - stretch.bFrom;
    if (m === 0 || n === 0) {
      return undefined;
    }
    const middle = (m + n + 1) >> 1;
    this.down[1 + middle] = stretch.aFrom;
    this.up[1 + middle] = stretch.aTo + 1;
    for (let edits = 0; ; edits++) {
      const found = this.goDown(stretch, m - n, middle, edits) ?? this.goUp(stretch, m - n, middle, edits);
      if (found !== undefined) {
        return found;
      }
    }
  }

  private goDown(stretch: Stretch, delta: number, middle: number, edits: number): Snake | undefined {
    const { a, b, down, up } = this;
    const { aFrom, aTo, bFrom, bTo } = stretch;
    for (let k = -edits; k <= edits; k += 2) {
      const i = k + middle;
      const below = k === -edits || (k !== edits && down[i - 1]! < down[i + 1]!);
      let x = below ? down[i + 1]! : down[i - 1]! + 1;
      let y = x - aFrom + bFrom - k;
      while (x < aTo && y < bTo && a[x] === b[y]) {
        x++;
        y++;
      }
      down[i] = x;
      if (delta % 2 !== 0 && delta - edits <= k && k <= delta + edits && up[i - delta]! <= x) {
        return this.snake(stretch, up[i - delta]!, k);
      }
    }
    return undefined;
  }

  private goUp(stretch: Stretch, delta: number, middle: number, edits: number): Snake | undefined {
    const { a, b, down, up } = this;
    const { aFrom, bFrom } = stretch;
    for (let k = delta - edits; k <= delta + edits; k += 2) {
      const i = k + middle - delta;
      const above = k === delta - edits || (k !== delta + edits && up[i + 1]! <= up[i - 1]!);
      let x = above ? up[i + 1]! - 1 : up[i - 1]!;
      while (x > aFrom && x - aFrom + bFrom - k > bFrom && a[x - 1] === b[x - 1 - aFrom + bFrom - k]) {
        x--;
      }
      up[i] = x;
      if (delta % 2 === 0 && -edits <= k && k <= edits && x <= down[i + delta]!) {
        return this.snake(stretch, x, k);
      }
    }
    return undefined;
  }

  /** The equal items from a place on, along a diagonal. */
  private snake({ aFrom, aTo, bFrom, bTo }: Stretch, from: number, k: number): Snake {
    const diagonal = k + aFrom - bFrom;
    let to = from;
    while (to < aTo && to - diagonal < bTo && this.a[to] === this.b[to - diagonal]) {
      to++;
    }
    return { from, to, diagonal };
  }
}
