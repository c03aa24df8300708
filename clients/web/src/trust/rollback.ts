import { SNAPSHOT_FILE, type Snapshot } from "../core/trust/metadata/snapshot.ts";
import { TIMESTAMP, type Timestamp } from "../core/trust/metadata/timestamp.ts";
import { NotListedError, OldMetadataError } from "./content-error.ts";
import { fileOf } from "./signed.ts";

/** Holds a timestamp against the one before, and the snapshot that each lists (5.4.3). */
export function refuseOlderTimestamp(known: Timestamp, offered: Timestamp): void {
  const file = fileOf(TIMESTAMP);
  refuseOlder(file, "the repository", known.version, offered.version);
  refuseOlder(SNAPSHOT_FILE, file, known.snapshot.version, offered.snapshot.version);
}

/** Holds a snapshot against the one before: what that one lists is listed still (5.5.5). */
export function refuseOlderSnapshot(known: Snapshot, offered: Snapshot): void {
  for (const [file, { version }] of known.meta) {
    const listed = offered.meta.get(file);
    if (!listed) {
      throw new NotListedError(file);
    }
    refuseOlder(file, SNAPSHOT_FILE, version, listed.version);
  }
}

function refuseOlder(file: string, by: string, known: bigint, offered: bigint): void {
  if (offered < known) {
    throw new OldMetadataError(file, by, known, offered);
  }
}
