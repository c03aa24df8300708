import type { DecisionReader } from "./decision-reader.ts";
import { NIBBLE_BITS, oddsTable, WORDS } from "./odds.ts";
import { placeOf } from "./places.ts";
import { firstsOf } from "./ranges.ts";

const LEAST_BITS = 8;
const MOST_BITS = 17;

/** Bits behind each range of numbers: the lower the numbers, the fewer. */
const BITS = [0, 0, 0, 0, 4, 4, 4, 8, 8, 8, 8, 8, 12, 12, 12, 20];
const FIRST = firstsOf(BITS);

/** Nodes below are told apart by context; those further down would be met too seldom. */
const DEEP = 256;

/**
 * Reads a token by its number, four bits at a time, the highest first. The odds lie in one table whatever the number
 * of contexts; decisions may share a place.
 */
export class TokenModel {
  private readonly bits: number;
  private readonly odds: Int32Array;

  /** @param windowBits of the number of tokens that matches reach back */
  constructor(windowBits: number) {
    this.bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, windowBits - 3));
    this.odds = oddsTable(1 << this.bits);
  }

  read(reader: DecisionReader, context: number): number {
    const range = reader.nibble(this.odds, placeOf(context, 0, this.bits) * WORDS);
    const bits = BITS[range]!;
    let found = 1;
    for (let left = bits; left > 0; left -= NIBBLE_BITS) {
      const node = (found << NIBBLE_BITS) | range;
      const base = placeOf(found < DEEP ? context : 0, node, this.bits) * WORDS;
      found = (found << NIBBLE_BITS) | reader.nibble(this.odds, base);
    }
    return FIRST[range]! + found - (1 << bits);
  }
}
