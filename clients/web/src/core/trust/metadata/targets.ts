import type { Fields } from "../json/fields.ts";
import { type Delegations, readDelegations } from "./delegations.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { readTargetFile, type TargetFile } from "./target-file.ts";

export const TARGETS = "targets";

/**
 * The files that a role offers, and the roles that may offer others (TUF section 4.5): the metadata of the top
 * role `targets` and of every delegated role.
 */
export interface Targets extends Metadata {
  /** By path. */
  readonly targets: ReadonlyMap<string, TargetFile>;
  readonly delegations?: Delegations;
}

export function readTargets(signed: Fields): Targets {
  return {
    ...readMetadata(TARGETS, signed),
    targets: signed.map("targets", readTargetFile),
    ...(signed.has("delegations") ? { delegations: readDelegations(signed.fields("delegations")) } : {}),
  };
}
