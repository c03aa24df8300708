const DRESS = /^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu;

/**
 * A printed number as one quotes it, without its dress: `a` of `(a)`, `12 bis` of `12 bis.`; the marks of a note
 * as they are; empty for bullets.
 */
export function quotedNumber(printed: string): string {
  const bare = printed.replace(DRESS, "");
  return bare === "" && /^[*†‡§]/.test(printed) ? printed : bare;
}
