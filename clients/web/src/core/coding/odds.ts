/**
 * Tables of the odds of sixteen values. A decision has eight words of two lanes of sixteen bits; lane i, for i from
 * 1, is c(i), from 0 to 32,767: the chance of all values below i is C(i) = c(i) − (c(i) >> 11) + i, of 32,768. So
 * no chance is ever zero. Lane 0 counts how often it was asked, up to a limit. Lanes are worked on two at a time.
 */
export const VALUES = 16;
export const NIBBLE_BITS = 4;
export const TOTAL_BITS = 15;
export const TOTAL = 1 << TOTAL_BITS;

/** Words of a decision. */
export const WORDS = 8;

/** Of a lane: what is taken from it for the least chances. */
export const SHARE_BITS = 11;

const LANE_BITS = 16;
const LANE = 0xffff;
const EACH = 0x0001_0001;
const LIMIT = 255;
const QUARTER = EACH * (LANE >>> 3);
const HALF = EACH * (LANE >>> 2);

/** Askings from which odds weigh half, and three quarters, in a blend. */
const FEW = 3;
const MANY = 30;

/** Up to how many askings the odds move by a quarter, an eighth, and so on to a 128th. */
const STEPS = [2, 8, 24, 70, 250, LIMIT + 1];

/** By how often it was asked: how far odds move, in bits. */
const RATES = Uint8Array.from({ length: LIMIT + 1 }, (_, asked) => 2 + STEPS.findIndex((step) => asked < step));

/** By rate: what rounds a division of two lanes up, and the bits that it leaves in each. */
const UP = Int32Array.from({ length: 8 }, (_, rate) => EACH * ((1 << rate) - 1));
const KEPT = Int32Array.from({ length: 8 }, (_, rate) => (EACH * (LANE >>> rate)) | 0);

/** By value: the lanes above it, all ones. */
const ABOVE = Int32Array.from({ length: VALUES * WORDS }, (_, i) => {
  const value = Math.floor(i / WORDS);
  const lane = 2 * (i % WORDS);
  return (lane > value ? TOTAL - 1 : 0) | (lane + 1 > value ? (TOTAL - 1) << LANE_BITS : 0);
});

/** A table of even odds for so many decisions. */
export function oddsTable(decisions: number): Int32Array {
  const even = (lane: number) => lane << (TOTAL_BITS - NIBBLE_BITS);
  const table = new Int32Array(decisions * WORDS);
  for (let i = 0; i < WORDS; i++) {
    table[i] = even(2 * i) | (even(2 * i + 1) << LANE_BITS);
  }
  for (let done = WORDS; done < table.length; done *= 2) {
    table.copyWithin(done, 0, Math.min(done, table.length - done));
  }
  return table;
}

/** Moves the odds to a value that came: lanes that are not above it down by a part, rounded up, the others up. */
export function learn(odds: Int32Array, base: number, value: number): void {
  const asked = odds[base]! & LANE;
  const rate = RATES[asked]!;
  const up = UP[rate]!;
  const kept = KEPT[rate]!;
  const above = value * WORDS;
  const first = moved(odds[base]! & ~LANE, ABOVE[above]!, up, rate, kept);
  odds[base] = (first & ~LANE) | (asked < LIMIT ? asked + 1 : LIMIT);
  odds[base + 1] = moved(odds[base + 1]!, ABOVE[above + 1]!, up, rate, kept);
  odds[base + 2] = moved(odds[base + 2]!, ABOVE[above + 2]!, up, rate, kept);
  odds[base + 3] = moved(odds[base + 3]!, ABOVE[above + 3]!, up, rate, kept);
  odds[base + 4] = moved(odds[base + 4]!, ABOVE[above + 4]!, up, rate, kept);
  odds[base + 5] = moved(odds[base + 5]!, ABOVE[above + 5]!, up, rate, kept);
  odds[base + 6] = moved(odds[base + 6]!, ABOVE[above + 6]!, up, rate, kept);
  odds[base + 7] = moved(odds[base + 7]!, ABOVE[above + 7]!, up, rate, kept);
}

function moved(lanes: number, above: number, up: number, rate: number, kept: number): number {
  const far = lanes ^ above;
  return ((far - ((((far + up) | 0) >>> rate) & kept)) | 0) ^ above;
}

/**
 * Odds between two of a table: those of the second weigh none, a quarter, a half or three quarters, the more the
 * oftener they were asked.
 */
export function blend(odds: Int32Array, first: number, second: number, blended: Int32Array): void {
  const asked = odds[second]! & LANE;
  const quarters = asked === 0 ? 0 : asked < FEW ? 1 : asked < MANY ? 2 : 3;
  for (let i = 0; i < WORDS; i++) {
    const mask = i === 0 ? ~LANE : -1;
    const lanes = odds[first + i]! & mask;
    blended[i] = (lanes - part(lanes, quarters) + part(odds[second + i]! & mask, quarters)) | 0;
  }
}

function part(lanes: number, quarters: number): number {
  switch (quarters) {
    case 0:
      return 0;
    case 1:
      return (lanes >>> 2) & QUARTER;
    case 2:
      return (lanes >>> 1) & HALF;
    default:
      return lanes - ((lanes >>> 2) & QUARTER);
  }
}
