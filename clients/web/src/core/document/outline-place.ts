import type { Digest } from "./digest.ts";
import { InvalidValueError } from "./invalid-value-error.ts";

/** Deepest level of an outline. */
const MAX_LEVEL = 32;

/** Longest coded number, in UTF-16 code units. */
const MAX_NUMBER = 80;

/** A section's place in its expression, as trees hold it. */
export interface OutlinePlace {
  /** Digest of the section's canonical bytes. */
  readonly section: Digest;
  /** Depth in the outline: 1 for headings of the first rank, at most 32. */
  readonly level: number;
  /** The printed number in coded form (docs/format.md, section 3), or empty. */
  readonly number: string;
}

/** A place whose level and number keep their bounds. */
export function outlinePlace(section: Digest, level: number, number: string): OutlinePlace {
  if (level < 1 || level > MAX_LEVEL) {
    throw new InvalidValueError(`a level is 1 to ${MAX_LEVEL}, not ${level}`);
  }
  if (number.length > MAX_NUMBER) {
    throw new InvalidValueError(`a number has at most ${MAX_NUMBER} characters: '${number}'`);
  }
  return { section, level, number };
}
