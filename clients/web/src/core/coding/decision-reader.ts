import type { ByteSource } from "./byte-source.ts";
import { MalformedCodeError } from "./malformed-code-error.ts";
import { blend, learn, SHARE_BITS, TOTAL, TOTAL_BITS, VALUES } from "./odds.ts";

/** Decisions after which states begin anew. */
const BLOCK = 1 << 16;

const MASK = TOTAL - 1;
const PAIR_BITS = 16;

/** Reads decisions coded by asymmetric numeral systems with two states that take turns (docs/format.md, section 6). */
export class DecisionReader {
  private readonly source: ByteSource;
  private readonly buffer = new Uint8Array(1 << 13);
  private at = 0;
  private end = 0;

  /** The state whose turn it is, and the other: 32 bits each. */
  private state = 0;
  private next = 0;
  private left = 0;

  constructor(source: ByteSource) {
    this.source = source;
  }

  /** One of sixteen, by odds that learn from it. */
  nibble(odds: Int32Array, base: number): number {
    const found = this.nibbleOf(odds, base);
    learn(odds, base, found);
    return found;
  }

  /**
   * One of sixteen, by odds between two of a table, both of which learn.
   *
   * @param blended room for the odds between them
   */
  blended(odds: Int32Array, first: number, second: number, blended: Int32Array): number {
    blend(odds, first, second, blended);
    const found = this.nibbleOf(blended, 0);
    learn(odds, first, found);
    learn(odds, second, found);
    return found;
  }

  /** One of two, by the chance of a zero, of 32,768. */
  bit(zero: number): number {
    this.begin();
    if ((this.state & MASK) < zero) {
      this.took(0, zero);
      return 0;
    }
    this.took(zero, TOTAL - zero);
    return 1;
  }

  /** A number of 1 to 15 bits, each as likely. */
  even(bits: number): number {
    this.begin();
    const found = (this.state & MASK) >>> (TOTAL_BITS - bits);
    this.took(found << (TOTAL_BITS - bits), 1 << (TOTAL_BITS - bits));
    return found;
  }

  /** Halves the values in question four times. */
  private nibbleOf(odds: Int32Array, base: number): number {
    this.begin();
    const place = this.state & MASK;
    let value = notBelow(odds[base + 4]! & MASK, 8, place) << 3;
    value |= notBelow(odds[base + ((value | 4) >> 1)]! & MASK, value | 4, place) << 2;
    value |= notBelow(odds[base + ((value | 2) >> 1)]! & MASK, value | 2, place) << 1;
    const lanes = odds[base + (value >> 1)]!;
    const middle = share((lanes >>> PAIR_BITS) & MASK, value | 1);
    if (place >= middle) {
      value |= 1;
      const end = value === VALUES - 1 ? TOTAL : share(odds[base + ((value + 1) >> 1)]! & MASK, value + 1);
      this.took(middle, end - middle);
    } else {
      const start = value === 0 ? 0 : share(lanes & MASK, value);
      this.took(start, middle - start);
    }
    return value;
  }

  private begin(): void {
    if (this.left === 0) {
      this.state = (this.pair() << PAIR_BITS) | this.pair();
      this.next = (this.pair() << PAIR_BITS) | this.pair();
      this.left = BLOCK;
    }
    this.left--;
  }

  private took(start: number, size: number): void {
    const { state } = this;
    let after = (Math.imul(size, state >>> TOTAL_BITS) + (state & MASK) - start) | 0;
    if (after >>> PAIR_BITS === 0) {
      after = (after << PAIR_BITS) | this.pair();
    }
    this.state = this.next;
    this.next = after;
  }

  private pair(): number {
    const { at } = this;
    if (at + 2 <= this.end) {
      this.at = at + 2;
      return (this.buffer[at]! << 8) | this.buffer[at + 1]!;
    }
    return (this.octet() << 8) | this.octet();
  }

  private octet(): number {
    if (this.at === this.end) {
      this.end = this.source.read(this.buffer);
      this.at = 0;
      if (this.end === 0) {
        throw new MalformedCodeError("the coded bytes end too early");
      }
    }
    return this.buffer[this.at++]!;
  }
}

/** C of a lane's value. */
function share(lane: number, value: number): number {
  return lane - (lane >> SHARE_BITS) + value;
}

/** 1 where the share of a lane's value begins at a place or before it, else 0. */
function notBelow(lane: number, value: number, place: number): number {
  return (share(lane, value) - 1 - place) >>> 31;
}
