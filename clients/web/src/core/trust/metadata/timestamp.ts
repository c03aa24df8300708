import type { Fields } from "../json/fields.ts";
import { type MetaFile, readMetaFile } from "./meta-file.ts";
import { type Metadata, readMetadata, readTime } from "./metadata.ts";
import { SNAPSHOT_FILE } from "./snapshot.ts";

export const TIMESTAMP = "timestamp";

/** Which snapshot is the current one (TUF section 4.6). */
export interface Timestamp extends Metadata {
  readonly snapshot: MetaFile;
  /** When it was signed, which libraries of this system say beside what TUF asks. */
  readonly signedAt?: number;
}

export function readTimestamp(signed: Fields): Timestamp {
  return {
    ...readMetadata(TIMESTAMP, signed),
    snapshot: readMetaFile(signed.fields("meta").fields(SNAPSHOT_FILE)),
    ...(signed.has("signed_at") ? { signedAt: readTime(signed, "signed_at") } : {}),
  };
}
