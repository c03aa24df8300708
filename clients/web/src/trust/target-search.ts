import { type DelegatedRole, speaksFor } from "../core/trust/metadata/delegated-role.ts";
import type { TargetFile } from "../core/trust/metadata/target-file.ts";
import type { Targets } from "../core/trust/metadata/targets.ts";
import { TooManyRolesError } from "./content-error.ts";

/** Most delegated roles that are asked for one path. */
export const MOST_ROLES = 32;

/** Gets what a role offers, trusted because its delegator is. */
export type RoleLoader = (delegator: Targets, role: string) => Promise<Targets>;

interface Step {
  readonly delegator: Targets;
  readonly role: string;
}

/**
 * Looks for a target by its path, from the top through the roles that may speak for it: depth first, each before
 * those it delegates to, in the order that metadata gives (section 5.6.7). Nothing when no role that speaks for
 * its path offers it.
 */
export async function findTarget(path: string, top: Targets, load: RoleLoader): Promise<TargetFile | undefined> {
  const visited = new Set<string>();
  let ahead: Step[] = [];
  let role = top;
  while (!role.targets.has(path)) {
    ahead = withDelegations(role, path, ahead).filter((step) => !visited.has(step.role));
    const step = ahead.shift();
    if (!step) {
      return undefined;
    }
    if (visited.size === MOST_ROLES) {
      throw new TooManyRolesError(path, MOST_ROLES);
    }
    visited.add(step.role);
    role = await load(step.delegator, step.role);
  }
  return role.targets.get(path);
}

/** Puts a role's delegations for the path before all that is ahead. */
function withDelegations(delegator: Targets, path: string, ahead: readonly Step[]): Step[] {
  const speakers = (delegator.delegations?.roles ?? []).filter((role) => speaksFor(role, path));
  const last = speakers.findIndex((role) => role.terminating);
  const asked = last < 0 ? speakers : speakers.slice(0, last + 1);
  const steps = asked.map((role: DelegatedRole) => ({ delegator, role: role.name }));
  return last < 0 ? [...steps, ...ahead] : steps;
}
