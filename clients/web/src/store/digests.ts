import type { Digest } from "../core/document/digest.ts";

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** The digest that a blob of 32 bytes stands for. */
export function digestOf(blob: Uint8Array): Digest {
  let hex = "";
  for (let i = 0; i < blob.length; i++) {
    hex += HEX[blob[i]!];
  }
  return hex as Digest;
}

/** A digest as a blob of 32 bytes. */
export function toBlob(digest: Digest): Uint8Array {
  const blob = new Uint8Array(digest.length / 2);
  for (let i = 0; i < blob.length; i++) {
    blob[i] = nibble(digest.charCodeAt(2 * i)) * 16 + nibble(digest.charCodeAt(2 * i + 1));
  }
  return blob;
}

/** The first four bytes of a digest, as a signed number: enough to find it and to notice damage. */
export function prefixOf(digest: Digest): number {
  return Number.parseInt(digest.slice(0, 8), 16) | 0;
}

function nibble(code: number): number {
  return code < 0x3a ? code - 0x30 : code - 0x57;
}
