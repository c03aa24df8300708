import type { Fields } from "../json/fields.ts";
import { VerifyingKey } from "../key/verifying-key.ts";
import { type DelegatedRole, readDelegatedRole } from "./delegated-role.ts";
import type { Keys } from "./role.ts";
import { TOP_ROLES } from "./root.ts";

/** The roles that a role lets speak for it, in order of precedence. */
export interface Delegations {
  readonly keys: Keys;
  readonly roles: readonly DelegatedRole[];
}

export function readDelegations(fields: Fields): Delegations {
  const roles = fields.list("roles", readDelegatedRole);
  const names = new Set<string>(TOP_ROLES);
  for (const { name } of roles) {
    if (names.has(name)) {
      throw fields.malformed(`no role may be called '${name}' here`);
    }
    names.add(name);
  }
  return { keys: fields.map("keys", (key) => new VerifyingKey(key)), roles };
}
