import { InvalidValueError } from "./invalid-value-error.ts";

/** Longest symbol of a work, in UTF-16 code units. */
const MAX_SYMBOL = 120;

/** What a symbol must not hold: `#`, control characters, a space at either end, two spaces together. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const REFUSED = /[#\u0000-\u001f\u007f-\u009f]|^ | $| {2}/;

/** A work's identifier as it is; throws where it is none. */
export function requireSymbol(value: string): string {
  if (value.length === 0 || value.length > MAX_SYMBOL || REFUSED.test(value)) {
    throw new InvalidValueError(`not a symbol: '${value}' (1 to 120 characters, no '#', no outer or double spaces)`);
  }
  return value;
}
