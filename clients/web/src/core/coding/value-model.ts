import { ByteModel } from "./byte-model.ts";
import type { DecisionReader } from "./decision-reader.ts";
import { NIBBLE_BITS, oddsTable, VALUES, WORDS } from "./odds.ts";

const CONTEXTS = 1 << 8;
const DECISIONS = 64;
const SECOND = 1;
const LENGTHS = 20;
const MOST_EVEN = 15;
const ESCAPE = VALUES - 1;

/** Reads the small values between texts. Each context, from 0 to 255, learns by itself. */
export class ValueModel {
  /** By context, made when it is first used. */
  private readonly odds: (Int32Array | undefined)[] = new Array(CONTEXTS).fill(undefined);
  private readonly bytes: ByteModel;

  /** @param windowBits of the number of tokens that matches reach back */
  constructor(windowBits: number) {
    this.bytes = new ByteModel(windowBits);
  }

  /** A value from 0 to 270: one decision where it is small, else three. */
  symbol(reader: DecisionReader, context: number): number {
    const table = this.table(context);
    const small = reader.nibble(table, 0);
    if (small < ESCAPE) {
      return small;
    }
    const high = reader.nibble(table, SECOND * WORDS);
    return ESCAPE + ((high << NIBBLE_BITS) | reader.nibble(table, (SECOND + 1 + high) * WORDS));
  }

  /** A value from 0 to 2^31 − 2: the number of bits of value + 1, then those below the highest. */
  number(reader: DecisionReader, context: number): number {
    const length = this.length(reader, context);
    const first = Math.min(length, NIBBLE_BITS);
    let found = first === 0 ? 1 : (1 << first) | reader.nibble(this.table(context), (LENGTHS + length) * WORDS);
    for (let left = length - first; left > 0; left -= MOST_EVEN) {
      const bits = Math.min(left, MOST_EVEN);
      found = (found << bits) | reader.even(bits);
    }
    return found - 1;
  }

  private length(reader: DecisionReader, context: number): number {
    const table = this.table(context);
    const low = reader.nibble(table, 0);
    return low < ESCAPE ? low : low + reader.nibble(table, SECOND * WORDS);
  }

  /** A byte of a string of bytes; see `ByteModel`. */
  octet(reader: DecisionReader, place: number, before: number): number {
    return this.bytes.read(reader, place, before);
  }

  private table(context: number): Int32Array {
    let table = this.odds[context];
    if (table === undefined) {
      table = oddsTable(DECISIONS);
      this.odds[context] = table;
    }
    return table;
  }
}
