import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { toHex } from "./key/encoding.ts";

/** Strong hashes that TUF repositories use. */
const ALGORITHMS = new Map(Object.entries({ sha256, sha384, sha512 }));

export const STRONG_HASHES: readonly string[] = [...ALGORITHMS.keys()];

/** A hash in small hexadecimal digits; nothing for an algorithm that is weak or unknown. */
export function hashOf(algorithm: string, bytes: Uint8Array): string | undefined {
  const hash = ALGORITHMS.get(algorithm);
  return hash && toHex(hash(bytes));
}
