import { sha256 } from "@noble/hashes/sha2.js";
import { InvalidValueError } from "./invalid-value-error.ts";

/** A SHA-256 digest (FIPS 180-4), the name of everything published: 64 small hexadecimal digits. */
export type Digest = string & { readonly digest: unique symbol };

/** Length of a digest, in bytes. */
export const DIGEST_BYTES = 32;

const PREFIX = "sha256:";
const DIGITS = /^[0-9a-f]{64}$/;

/** ASCII of the 16 digits, and room for those of one digest: decoding them at once is several times faster than joining strings. */
const ASCII = new TextEncoder().encode("0123456789abcdef");
const HEX = new Uint8Array(2 * DIGEST_BYTES);
const UTF_8 = new TextDecoder();

/** The digest of some bytes. */
export function digestOf(content: Uint8Array): Digest {
  return digestAt(sha256(content), 0);
}

/** A digest whose 32 bytes are at hand. */
export function digestFromBytes(bytes: Uint8Array): Digest {
  if (bytes.length !== DIGEST_BYTES) {
    throw new InvalidValueError(`a digest has 32 bytes, not ${bytes.length}`);
  }
  return digestAt(bytes, 0);
}

/** The digest whose 32 bytes stand at a place. */
export function digestAt(bytes: Uint8Array, at: number): Digest {
  for (let i = 0; i < DIGEST_BYTES; i++) {
    const byte = bytes[at + i]!;
    HEX[2 * i] = ASCII[byte >>> 4]!;
    HEX[2 * i + 1] = ASCII[byte & 0xf]!;
  }
  return UTF_8.decode(HEX) as Digest;
}

/** Reads `sha256:<hex>` or the bare 64 hexadecimal digits. */
export function parseDigest(text: string): Digest {
  const hex = (text.startsWith(PREFIX) ? text.slice(PREFIX.length) : text).toLowerCase();
  if (!DIGITS.test(hex)) {
    throw new InvalidValueError(`not a digest: '${text}' (expected sha256: and 64 hexadecimal digits)`);
  }
  return hex as Digest;
}

/** The 32 bytes of a digest. */
export function digestBytes(digest: Digest): Uint8Array {
  const bytes = new Uint8Array(DIGEST_BYTES);
  writeDigest(digest, bytes, 0);
  return bytes;
}

/** Writes the 32 bytes of a digest to a place. */
export function writeDigest(digest: Digest, into: Uint8Array, at: number): void {
  for (let i = 0; i < DIGEST_BYTES; i++) {
    into[at + i] = (digit(digest, 2 * i) << 4) | digit(digest, 2 * i + 1);
  }
}

/** The first byte of a digest, by which trees are cut. */
export function firstByte(digest: Digest): number {
  return (digit(digest, 0) << 4) | digit(digest, 1);
}

/** `0` to `9` and `a` to `f` of ASCII. */
function digit(digest: Digest, index: number): number {
  const code = digest.charCodeAt(index);
  return code < 0x3a ? code - 0x30 : code - 0x57;
}
