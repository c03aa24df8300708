/**
 * Runs of letters, marks and digits; runs of white space; every other character, and every ideograph, by itself.
 * The white space is Java's, which leaves out what keeps lines together.
 */
const WORDS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are white space
  /\p{Ideographic}|[\t-\r\u001c-\u0020\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+|(?:(?!\p{Ideographic})[\p{L}\p{Nd}\p{Mn}\p{Mc}])+|./gsu;

/** Cuts a text into words for comparison. The words joined give the text. */
export function splitWords(text: string): string[] {
  return text.match(WORDS) ?? [];
}
