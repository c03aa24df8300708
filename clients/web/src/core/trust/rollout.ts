import { sha256 } from "@noble/hashes/sha2.js";
import { type Digest, digestBytes } from "../document/digest.ts";
import { InvalidValueError } from "../document/invalid-value-error.ts";

/** Bytes of a device's secret, random. */
export const SECRET_BYTES = 32;

/** How many buckets there are; a share counts them. */
const BUCKETS = 10_000;

/**
 * The bucket of a device for an edition, 0 to 9,999: a device whose bucket is below the share takes it (docs/client.md,
 * Staged roll-out). It is x · 10,000 / 2³², where x is the number in the first four bytes, the highest first, of the
 * SHA-256 of the secret and then the record's digest.
 */
export function bucketOf(secret: Uint8Array, record: Digest): number {
  if (secret.length !== SECRET_BYTES) {
    throw new InvalidValueError(`a device's secret has ${SECRET_BYTES} bytes, not ${secret.length}`);
  }
  const hash = sha256.create().update(secret).update(digestBytes(record)).digest();
  const number = new DataView(hash.buffer, hash.byteOffset).getUint32(0);
  return Math.floor((number * BUCKETS) / 2 ** 32);
}
