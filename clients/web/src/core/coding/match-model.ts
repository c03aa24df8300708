import type { DecisionReader } from "./decision-reader.ts";
import { REPEATS } from "./distances.ts";
import { NIBBLE_BITS, oddsTable, VALUES, WORDS } from "./odds.ts";
import { firstsOf } from "./ranges.ts";
import { CLASSES } from "./token-rule.ts";

/** What the last step was. */
export const AFTER_TOKEN = 0;
export const AFTER_MATCH = 1;
export const AFTER_REPEAT = 2;
const STATES = 3;

/** Steps: one token; repeats from 1 on; matches of length 2 and more from 5 on; one whose length comes behind. */
export const TOKEN_STEP = 0;
export const FIRST_MATCH = 1 + REPEATS;
export const LONG_MATCH = 15;

/** Shortest match. */
export const SHORTEST = 2;

/** The shortest of those whose length comes behind. */
const LONG_LENGTH = SHORTEST + LONG_MATCH - FIRST_MATCH;

const ESCAPE = VALUES - 1;
const LENGTH_DECISIONS = 32;
const LENGTH_CLASSES = 4;
const MOST_EVEN = 15;

/** Bits of a distance in each range of them. */
const BITS = [2, 4, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22];
const FIRST = firstsOf(BITS);

/** Reads the steps by which tokens are said, and the lengths and distances of matches. */
export class MatchModel {
  private readonly steps = oddsTable(STATES * CLASSES);
  private readonly lengths = oddsTable(2 * LENGTH_DECISIONS);
  private readonly ranges = oddsTable(LENGTH_CLASSES);
  private readonly high = oddsTable(VALUES);

  step(reader: DecisionReader, state: number, classBefore: number): number {
    return reader.nibble(this.steps, (state * CLASSES + classBefore) * WORDS);
  }

  /** The length of a repeat, from 1. */
  repeatLength(reader: DecisionReader): number {
    return 1 + this.length(reader, LENGTH_DECISIONS * WORDS);
  }

  /** The length of a long match. */
  longLength(reader: DecisionReader): number {
    return LONG_LENGTH + this.length(reader, 0);
  }

  private length(reader: DecisionReader, base: number): number {
    const first = reader.nibble(this.lengths, base);
    if (first < ESCAPE) {
      return first;
    }
    const high = reader.nibble(this.lengths, base + WORDS);
    return ESCAPE + ((high << NIBBLE_BITS) | reader.nibble(this.lengths, base + (2 + high) * WORDS));
  }

  /** How many tokens back less one a match of a length is. */
  distance(reader: DecisionReader, length: number): number {
    const range = reader.nibble(this.ranges, Math.min(length - SHORTEST, LENGTH_CLASSES - 1) * WORDS);
    let left = Math.max(0, BITS[range]! - NIBBLE_BITS);
    let found = reader.nibble(this.high, range * WORDS);
    if (left > MOST_EVEN) {
      left -= MOST_EVEN;
      found = (found << left) | reader.even(left);
      left = MOST_EVEN;
    }
    if (left > 0) {
      found = (found << left) | reader.even(left);
    }
    return FIRST[range]! + found;
  }
}
