// What is said of an entry that a delta inserts, in bits of one symbol.

/** The lowest two bits: what it is. */
export const ENTRY_KINDS = 3;

/** An old entry, moved. */
export const OLD = 0;

/** A section that edits an old one. */
export const EDIT = 1;

/** A section that has nothing old. */
export const NEW = 2;

/** A section that repeats the text of one in the dictionary. */
export const COPY = 3;

/** The old one is not the one that was expected; level and number are not the old one's. */
export const NOT_EXPECTED = 4;
export const LEVEL_GIVEN = 8;
export const NUMBER_GIVEN = 16;

/** Of the content, in another symbol: it has another kind, spans, a correction, an id that was not expected. */
export const KIND_GIVEN = 1;
export const SPANS_GIVEN = 2;
export const CORRECTED = 4;
export const ID_GIVEN = 8;

/** The difference that a number stands for: 0, 1, 2, 3 are 0, −1, 1, −2. */
export function unfolded(number: number): number {
  return (number & 1) === 0 ? number >> 1 : -(number >> 1) - 1;
}
