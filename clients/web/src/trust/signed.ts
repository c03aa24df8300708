import type { Fields } from "../core/trust/json/fields.ts";
import { MalformedMetadataError } from "../core/trust/json/malformed-metadata-error.ts";
import { Envelope } from "../core/trust/metadata/envelope.ts";
import type { Metadata } from "../core/trust/metadata/metadata.ts";
import { countSigners, type Keys, type Role } from "../core/trust/metadata/role.ts";
import type { Root, TopRole } from "../core/trust/metadata/root.ts";
import { MalformedError, ThresholdError, WrongVersionError } from "./content-error.ts";

/** A metadata file whose signatures are still to be counted. */
export class Signed<T extends Metadata> {
  /** Its name, for messages. */
  readonly file: string;
  readonly metadata: T;
  readonly #envelope: Envelope;

  private constructor(file: string, envelope: Envelope, metadata: T) {
    this.file = file;
    this.metadata = metadata;
    this.#envelope = envelope;
  }

  /** Reads a file; throws `MalformedError` when it is something else. */
  static read<T extends Metadata>(role: string, bytes: Uint8Array, from: (fields: Fields) => T): Signed<T> {
    const file = fileOf(role);
    try {
      const envelope = Envelope.parse(bytes);
      return new Signed(file, envelope, from(envelope.signed));
    } catch (e) {
      throw e instanceof MalformedMetadataError ? new MalformedError(file, e.message) : e;
    }
  }

  /** Requires that as many keys signed as a root asks (sections 5.3.4, 5.4.2, 5.5.3 and 5.6.3). */
  byRoot(root: Root, role: TopRole): Promise<this> {
    return this.by(`version ${root.version} of the root`, root.roles[role], root.keys);
  }

  /** Requires that as many keys signed as must. */
  async by(delegator: string, role: Role, keys: Keys): Promise<this> {
    const found = await countSigners(role, this.#envelope, keys);
    if (found < role.threshold) {
      throw new ThresholdError(this.file, delegator, role.threshold, found);
    }
    return this;
  }

  /** Requires the version that is listed (sections 5.3.5, 5.5.4 and 5.6.4). */
  of(version: bigint): this {
    if (this.metadata.version !== version) {
      throw new WrongVersionError(this.file, version, this.metadata.version);
    }
    return this;
  }
}

/** The name of a role's file where names have no version. */
export function fileOf(role: string): string {
  return `${role}.json`;
}
