import { hashOf, STRONG_HASHES } from "../core/trust/hashes.ts";
import type { MetaFile } from "../core/trust/metadata/meta-file.ts";
import type { TargetFile } from "../core/trust/metadata/target-file.ts";
import { WrongBytesError } from "./content-error.ts";

/** Checks a target against what signed metadata says of it (section 5.7.3). */
export function requireTarget(path: string, file: TargetFile, bytes: Uint8Array): void {
  requireLength(path, file.length, bytes);
  requireHashes(path, file.hashes, bytes);
}

/** Checks metadata, as far as something is said of it (sections 5.5.2 and 5.6.2). */
export function requireMetadata(name: string, file: MetaFile, bytes: Uint8Array): void {
  if (file.length !== undefined) {
    requireLength(name, file.length, bytes);
  }
  if (file.hashes.size > 0) {
    requireHashes(name, file.hashes, bytes);
  }
}

function requireLength(name: string, length: number, bytes: Uint8Array): void {
  if (bytes.length !== length) {
    throw new WrongBytesError(name, "length", `${length}`, `${bytes.length}`);
  }
}

/** All hashes known here must fit, and there must be one: a weak or unknown one proves nothing. */
function requireHashes(name: string, hashes: ReadonlyMap<string, string>, bytes: Uint8Array): void {
  const known = STRONG_HASHES.filter((algorithm) => hashes.has(algorithm));
  if (known.length === 0) {
    throw new WrongBytesError(name, "hash", `one of ${STRONG_HASHES.join(", ")}`, [...hashes.keys()].join(", "));
  }
  for (const algorithm of known) {
    const expected = hashes.get(algorithm) ?? "";
    const found = hashOf(algorithm, bytes) ?? "";
    if (found !== expected.toLowerCase()) {
      throw new WrongBytesError(name, algorithm, expected, found);
    }
  }
}
