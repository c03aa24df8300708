import type { Fields } from "../json/fields.ts";
import { VerifyingKey } from "../key/verifying-key.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { type Keys, type Role, readRole } from "./role.ts";

export const ROOT = "root";
export const TOP_ROLES = [ROOT, "timestamp", "snapshot", "targets"] as const;

/** A role whose keys the root names. */
export type TopRole = (typeof TOP_ROLES)[number];

/** The keys of the four top roles (TUF section 4.3). */
export interface Root extends Metadata {
  /** Whether files are named by version and digest. */
  readonly consistentSnapshot: boolean;
  readonly keys: Keys;
  readonly roles: Readonly<Record<TopRole, Role>>;
}

export function readRoot(signed: Fields): Root {
  const metadata = readMetadata(ROOT, signed);
  const roles = signed.map("roles", readRole);
  const role = (name: TopRole): Role => {
    const found = roles.get(name);
    if (!found) {
      throw signed.malformed(`the role '${name}' is missing`);
    }
    return found;
  };
  return {
    ...metadata,
    consistentSnapshot: signed.has("consistent_snapshot") && signed.flag("consistent_snapshot"),
    keys: signed.map("keys", (fields) => new VerifyingKey(fields)),
    roles: { root: role("root"), timestamp: role("timestamp"), snapshot: role("snapshot"), targets: role("targets") },
  };
}
