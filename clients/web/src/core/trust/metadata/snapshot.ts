import type { Fields } from "../json/fields.ts";
import { type MetaFile, readMetaFile } from "./meta-file.ts";
import { type Metadata, readMetadata } from "./metadata.ts";

export const SNAPSHOT = "snapshot";
export const SNAPSHOT_FILE = "snapshot.json";

/** Which versions of all targets metadata belong together (TUF section 4.4). */
export interface Snapshot extends Metadata {
  /** By file name, such as `targets.json`. */
  readonly meta: ReadonlyMap<string, MetaFile>;
}

export function readSnapshot(signed: Fields): Snapshot {
  return { ...readMetadata(SNAPSHOT, signed), meta: signed.map("meta", readMetaFile) };
}
