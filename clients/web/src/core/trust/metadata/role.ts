import type { Fields } from "../json/fields.ts";
import type { VerifyingKey } from "../key/verifying-key.ts";
import type { Envelope } from "./envelope.ts";

/** Who may sign a kind of metadata. */
export interface Role {
  /** The keys, by the ids that they have beside this role. */
  readonly keyIds: readonly string[];
  /** How many of them must sign. */
  readonly threshold: bigint;
}

export function readRole(fields: Fields): Role {
  const keyIds = fields.texts("keyids");
  if (new Set(keyIds).size !== keyIds.length) {
    throw fields.malformed("a key stands twice in it");
  }
  return { keyIds, threshold: fields.number("threshold", 1) };
}

/** Keys of metadata by id. */
export type Keys = ReadonlyMap<string, VerifyingKey>;

/** The keys of a role that are there. */
export function keysOf(role: Role, keys: Keys): Keys {
  return new Map([...keys].filter(([id]) => role.keyIds.includes(id)));
}

/**
 * How many keys of a role signed. A key counts once, whatever ids it goes by; signatures by others, wrong or of
 * unknown kinds do not count.
 */
export async function countSigners(role: Role, envelope: Envelope, keys: Keys): Promise<number> {
  const own = keysOf(role, keys);
  const message = envelope.signedBytes();
  const signers = new Set<string>();
  for (const signature of envelope.signatures) {
    const key = own.get(signature.keyId);
    if (key && (await key.verifies(message, signature.bytes))) {
      signers.add(await key.identity());
    }
  }
  return signers.size;
}
