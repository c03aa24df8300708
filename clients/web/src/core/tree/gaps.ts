/** Items `aFrom` up to `aTo` of one list stand against `bFrom` up to `bTo` of another. */
export interface Gap {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

type Pair = readonly [a: number, b: number];

/**
 * Where two lists differ: what is equal at both ends and, between, the items that are unique in both and in the
 * same order hold the lists together.
 */
export function gapsBetween(a: readonly string[], b: readonly string[]): Gap[] {
  const gaps: Gap[] = [];
  collect(a, b, { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }, gaps);
  return gaps;
}

function collect(a: readonly string[], b: readonly string[], whole: Gap, gaps: Gap[]): void {
  const gap = trimmed(a, b, whole);
  if (gap.aFrom === gap.aTo && gap.bFrom === gap.bTo) {
    return;
  }
  const pairs = anchors(a, b, gap);
  if (pairs.length === 0) {
    gaps.push(gap);
    return;
  }
  let { aFrom, bFrom } = gap;
  for (const [aTo, bTo] of pairs) {
    collect(a, b, { aFrom, aTo, bFrom, bTo }, gaps);
    aFrom = aTo + 1;
    bFrom = bTo + 1;
  }
  collect(a, b, { aFrom, aTo: gap.aTo, bFrom, bTo: gap.bTo }, gaps);
}

function trimmed(a: readonly string[], b: readonly string[], gap: Gap): Gap {
  let { aFrom, aTo, bFrom, bTo } = gap;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) {
    aFrom++;
    bFrom++;
  }
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo--;
    bTo--;
  }
  return { aFrom, aTo, bFrom, bTo };
}

/** Pairs of equal items that are unique on both sides, the longest run in order of both. */
function anchors(a: readonly string[], b: readonly string[], gap: Gap): Pair[] {
  const inA = places(a, gap.aFrom, gap.aTo);
  const inB = places(b, gap.bFrom, gap.bTo);
  const pairs: Pair[] = [];
  for (const [item, place] of inA) {
    const other = inB.get(item);
    if (place >= 0 && other !== undefined && other >= 0) {
      pairs.push([place, other]);
    }
  }
  return longestIncreasing(pairs);
}

/** Where each item is, or -1 for one that is there more than once. */
function places(list: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const item = list[i]!;
    places.set(item, places.has(item) ? -1 : i);
  }
  return places;
}

function longestIncreasing(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const slot = slotFor(pairs, tails, pairs[i]![1]);
    before.push(slot === 0 ? -1 : tails[slot - 1]!);
    tails[slot] = i;
  }
  const run: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) {
    run.push(pairs[at]!);
  }
  return run.reverse();
}

/** The first of the ascending tails that is not below a value. */
function slotFor(pairs: readonly Pair[], tails: readonly number[], value: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pairs[tails[middle]!]![1] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
