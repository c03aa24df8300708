import { ByteModel } from "./byte-model.ts";
import type { DecisionReader } from "./decision-reader.ts";
import { learn, NIBBLE_BITS, oddsTable, VALUES, WORDS } from "./odds.ts";
import { placeOf } from "./places.ts";

/** Words that are coded closely. */
const CLOSE = 4096;

const LOW = VALUES - 1;
const FAR = 3;
const LEAST_BITS = 8;
const MOST_BITS = 14;

/**
 * Reads the spellings of new words. The first are coded closely, as a small pack has no others; of the many in a
 * large one the later are coded four bits at a time, between the odds after one byte and those after three.
 */
export class SpellingModel {
  private readonly close: ByteModel;
  private readonly bits: number;
  private readonly odds: Int32Array;
  private readonly blended = new Int32Array(WORDS);
  private words = 0;

  /** @param windowBits of the number of tokens that matches reach back */
  constructor(windowBits: number) {
    this.close = new ByteModel(windowBits);
    this.bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, windowBits));
    this.odds = oddsTable(2 << this.bits);
  }

  /**
   * The next byte of a word.
   *
   * @param place its place in the word
   * @param before the up to three bytes before it, the last in the lowest byte
   */
  read(reader: DecisionReader, place: number, before: number): number {
    this.words += place === 0 ? 1 : 0;
    if (this.words <= CLOSE) {
      const found = this.close.read(reader, place, before);
      this.learn(place, before, 0, found >>> NIBBLE_BITS);
      this.learn(place, before, known(found >>> NIBBLE_BITS), found & LOW);
      return found;
    }
    const high = this.half(reader, place, before, 0);
    return (high << NIBBLE_BITS) | this.half(reader, place, before, known(high));
  }

  private half(reader: DecisionReader, place: number, before: number, known: number): number {
    const near = this.near(place, before, known);
    return reader.blended(this.odds, near, this.far(place, before, known), this.blended);
  }

  private learn(place: number, before: number, known: number, value: number): void {
    learn(this.odds, this.near(place, before, known), value);
    learn(this.odds, this.far(place, before, known), value);
  }

  private near(place: number, before: number, known: number): number {
    const last = place === 0 ? 0 : 1 + (before & 0xff);
    return placeOf(last, (Math.min(place, FAR) << 5) | known, this.bits) * WORDS;
  }

  private far(place: number, before: number, known: number): number {
    const bytes = before & ((1 << (8 * Math.min(place, FAR))) - 1);
    const at = placeOf(bytes, (Math.min(place, FAR + 1) << 5) | known, this.bits);
    return ((1 << this.bits) + at) * WORDS;
  }
}

function known(high: number): number {
  return (1 << NIBBLE_BITS) | high;
}
