// Tables of single chances: that of a zero, of 65,536, in the upper half of a word, and in the lower half how often
// it was asked, up to a limit: the more often, the less it moves.

const START = 1 << 31;
const LIMIT = 60;
const LEAST = 32;
const MOST = 65536 - LEAST;
const RATE_BITS = 14;
const RATES = Int32Array.from({ length: LIMIT + 1 }, (_, asked) => Math.floor((10 << RATE_BITS) / (10 * asked + 16)));

export function chanceTable(size: number): Int32Array {
  return new Int32Array(size).fill(START);
}

/** What a chance becomes after a decision. */
export function chanceAfter(chance: number, bit: number): number {
  const asked = chance & 0xffff;
  const zero = chance >>> 16;
  const goal = bit === 0 ? MOST : LEAST;
  const moved = zero + (Math.imul(goal - zero, RATES[asked]!) >> RATE_BITS);
  return (moved << 16) | (asked < LIMIT ? asked + 1 : LIMIT);
}
