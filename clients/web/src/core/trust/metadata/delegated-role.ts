import { digestOf } from "../../document/digest.ts";
import type { Fields } from "../json/fields.ts";
import { type Role, readRole } from "./role.ts";

/** A role that speaks for some paths. */
export interface DelegatedRole extends Role {
  readonly name: string;
  /** Whether no later role is asked for these paths. */
  readonly terminating: boolean;
  /** Patterns, in which `*` and `?` stand for all but a slash. */
  readonly paths: readonly string[];
  /** Hex that the SHA-256 of a path may begin with. */
  readonly pathHashPrefixes: readonly string[];
}

export function readDelegatedRole(fields: Fields): DelegatedRole {
  const byPath = fields.has("paths");
  if (byPath === fields.has("path_hash_prefixes")) {
    throw fields.malformed("it has 'paths' and 'path_hash_prefixes', or neither");
  }
  return {
    ...readRole(fields),
    name: fields.text("name"),
    terminating: fields.flag("terminating"),
    paths: byPath ? fields.texts("paths") : [],
    pathHashPrefixes: byPath ? [] : fields.texts("path_hash_prefixes"),
  };
}

/** Whether a role may speak for a path. */
export function speaksFor(role: DelegatedRole, path: string): boolean {
  const hash = digestOf(new TextEncoder().encode(path));
  return (
    role.pathHashPrefixes.some((prefix) => hash.startsWith(prefix)) ||
    role.paths.some((pattern) => matches(pattern, path))
  );
}

/** Goes back to the last star only, so that no pattern takes long. */
function matches(pattern: string, path: string): boolean {
  let p = 0;
  let star = -1;
  let starred = 0;
  for (let i = 0; i < path.length; ) {
    if (pattern[p] === "*") {
      star = p++;
      starred = i;
    } else if (matchesOne(pattern[p], path[i])) {
      p++;
      i++;
    } else if (star >= 0 && path[starred] !== "/") {
      p = star + 1;
      i = ++starred;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(p));
}

function matchesOne(pattern: string | undefined, c: string | undefined): boolean {
  return pattern === c || (pattern === "?" && c !== "/");
}
