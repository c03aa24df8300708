import type { Fields } from "../json/fields.ts";
import { readHashes } from "./metadata.ts";

/** What one metadata file says of another (TUF sections 4.4 and 4.6). */
export interface MetaFile {
  readonly version: bigint;
  /** In bytes, where it is given. */
  readonly length?: number;
  /** In hex by algorithm; empty where none are given. */
  readonly hashes: ReadonlyMap<string, string>;
}

export function readMetaFile(fields: Fields): MetaFile {
  return {
    version: fields.number("version", 1),
    ...(fields.has("length") ? { length: Number(fields.number("length", 0)) } : {}),
    hashes: fields.has("hashes") ? readHashes(fields) : new Map(),
  };
}
