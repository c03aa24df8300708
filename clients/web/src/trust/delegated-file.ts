import type { Root } from "../core/trust/metadata/root.ts";
import type { TargetFile } from "../core/trust/metadata/target-file.ts";
import { readTargets, TARGETS, type Targets } from "../core/trust/metadata/targets.ts";
import { MismatchError } from "./content-error.ts";
import { Signed } from "./signed.ts";
import { findTarget } from "./target-search.ts";

/**
 * Finds a target that one delegated role offers, by signatures alone: no snapshot says it is current.
 *
 * @param targets bytes of `targets.json`
 * @param delegated bytes of the metadata of the role that speaks for the path
 */
export async function findDelegated(
  root: Root,
  targets: Uint8Array,
  path: string,
  delegated: Uint8Array,
): Promise<TargetFile> {
  const top = (await Signed.read(TARGETS, targets, readTargets).byRoot(root, TARGETS)).metadata;
  const found = await findTarget(path, top, (delegator, role) => read(delegator, role, delegated));
  if (!found) {
    throw new MismatchError("targets.json", path, "no role that offers it");
  }
  return found;
}

async function read(delegator: Targets, role: string, bytes: Uint8Array): Promise<Targets> {
  const to = delegator.delegations!;
  const delegated = to.roles.find((one) => one.name === role)!;
  return (await Signed.read(role, bytes, readTargets).by("its delegator", delegated, to.keys)).metadata;
}
