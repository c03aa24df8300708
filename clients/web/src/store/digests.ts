import type { Digest } from "../core/document/digest.ts";

/** The first three bytes of a digest, as a number: enough to find it and to notice damage. */
export function prefixOf(digest: Digest): number {
  return Number.parseInt(digest.slice(0, 6), 16);
}
