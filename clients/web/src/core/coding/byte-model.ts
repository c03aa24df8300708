import { chanceAfter, chanceTable } from "./chance.ts";
import type { DecisionReader } from "./decision-reader.ts";
import { LIMIT, SQUASHED, STRETCHED } from "./logistic.ts";
import { placeOf } from "./places.ts";

const ORDERS = 4;
const HALF = 4;
const LOW = (1 << HALF) - 1;
const LEAST_BITS = 8;
const MOST_BITS = 13;
const PLACES = 16;
const FIRST_PLACES = 4;
const WEIGHT = 26_000;
const LEARNING_BITS = 10;
const WEIGHT_LIMIT = 1_000_000;

/**
 * Reads strings of bytes, one after another: each bit by the odds after none to three of the bytes before, mixed
 * with weights that learn. Slow and close; for what comes once, as a new word's spelling does.
 */
export class ByteModel {
  /** Of all orders, one behind the other. */
  private readonly chances: Int32Array;
  private readonly weights = new Int32Array(PLACES * ORDERS).fill(WEIGHT);

  /** Of the number of contexts told apart. */
  private readonly bits: number;

  /** @param windowBits of the number of tokens that matches reach back */
  constructor(windowBits: number) {
    this.bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, windowBits - 1));
    this.chances = chanceTable(ORDERS << (this.bits + HALF));
  }

  /**
   * The next byte.
   *
   * @param place its place in its string
   * @param before the up to three bytes before it in its string, the last in the lowest byte
   */
  read(reader: DecisionReader, place: number, before: number): number {
    const high = this.half(reader, place, before, 0);
    return (high << HALF) | this.half(reader, place, before, (1 << HALF) | high);
  }

  /**
   * Half a byte; the odds of its fifteen decisions stand side by side.
   *
   * @param known 0, or the other half with a one before it
   */
  private half(reader: DecisionReader, place: number, before: number, known: number): number {
    const zero = this.base(0, Math.min(place, FIRST_PLACES), 0, known);
    const one = this.after(1, place, before, known);
    const two = this.after(2, place, before, known);
    const three = this.after(3, place, before, known);
    const weightSet = Math.min(place, PLACES - 1) * ORDERS;
    let node = 1;
    for (let bit = 0; bit < HALF; bit++) {
      node = (node << 1) | this.mixed(reader, weightSet, zero | node, one | node, two | node, three | node);
    }
    return node & LOW;
  }

  private after(order: number, place: number, before: number, known: number): number {
    const seen = Math.min(order, place);
    return this.base(order, before & ((1 << (8 * seen)) - 1), seen, known);
  }

  private base(order: number, bytes: number, seen: number, known: number): number {
    const salt = (((order << 2) | seen) << 5) | known;
    return ((order << this.bits) + placeOf(bytes + 1, salt, this.bits)) << HALF;
  }

  /** Written out for each order, as this is done millions of times a bundle. */
  private mixed(reader: DecisionReader, set: number, zero: number, one: number, two: number, three: number): number {
    const { chances, weights } = this;
    const inZero = STRETCHED[chances[zero]! >>> 20]!;
    const inOne = STRETCHED[chances[one]! >>> 20]!;
    const inTwo = STRETCHED[chances[two]! >>> 20]!;
    const inThree = STRETCHED[chances[three]! >>> 20]!;
    const sum =
      (Math.imul(weights[set]!, inZero) >> 16) +
      (Math.imul(weights[set + 1]!, inOne) >> 16) +
      (Math.imul(weights[set + 2]!, inTwo) >> 16) +
      (Math.imul(weights[set + 3]!, inThree) >> 16);
    const chance = SQUASHED[Math.max(-LIMIT, Math.min(LIMIT, sum)) + LIMIT]!;
    const found = reader.bit(chance << 3);
    const error = ((1 - found) << 12) - chance;
    weigh(weights, set, Math.imul(inZero, error));
    weigh(weights, set + 1, Math.imul(inOne, error));
    weigh(weights, set + 2, Math.imul(inTwo, error));
    weigh(weights, set + 3, Math.imul(inThree, error));
    chances[zero] = chanceAfter(chances[zero]!, found);
    chances[one] = chanceAfter(chances[one]!, found);
    chances[two] = chanceAfter(chances[two]!, found);
    chances[three] = chanceAfter(chances[three]!, found);
    return found;
  }
}

function weigh(weights: Int32Array, at: number, by: number): void {
  const weight = weights[at]! + (by >> LEARNING_BITS);
  weights[at] = Math.max(-WEIGHT_LIMIT, Math.min(WEIGHT_LIMIT, weight));
}
