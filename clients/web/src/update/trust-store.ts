import { Envelope } from "../core/trust/metadata/envelope.ts";
import { ROOT } from "../core/trust/metadata/root.ts";
import { TIMESTAMP } from "../core/trust/metadata/timestamp.ts";
import { Freshness } from "../store/freshness.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { MetaTable } from "../store/meta-table.ts";
import type { MetadataStore } from "./metadata-store.ts";

const LOOK_EVERY = 24 * 3600 * 1000;
const ROLES = "metadata/";
const ROOTS = "roots/";
const LOOKED_AT = "looked.at";

/** Trusted metadata among the single values of a store, and when the library was looked at. */
export class TrustStore implements MetadataStore {
  readonly #store: LocalStore;

  constructor(store: LocalStore) {
    this.#store = store;
  }

  find(role: string): Uint8Array | undefined {
    return this.#store.read((view) => view.meta.find(ROLES + role));
  }

  /** Keeps a file; of roots the earlier ones too. */
  put(role: string, bytes: Uint8Array): void {
    this.#change((meta) => {
      meta.put(ROLES + role, bytes);
      if (role === ROOT) {
        meta.put(ROOTS + versionOf(bytes), bytes);
      }
    });
  }

  /** Forgets a file; with a timestamp all that those who signed it may have lied about. */
  remove(role: string): void {
    this.#change((meta) => {
      meta.remove(ROLES + role);
      if (role === TIMESTAMP) {
        Freshness.forget(meta);
      }
    });
  }

  /** A root that is or was trusted. */
  findRoot(version: bigint): Uint8Array | undefined {
    return this.#store.read((view) => view.meta.find(ROOTS + version));
  }

  /** Whether the whole workflow was last gone through more than a day ago, or the clock jumped. */
  isLookDue(device: number): boolean {
    const last = this.#store.read((view) => view.meta.number(LOOKED_AT));
    return last === undefined || device < last || device >= last + LOOK_EVERY;
  }

  looked(device: number): void {
    this.#change((meta) => meta.putNumber(LOOKED_AT, device));
  }

  freshness(): Freshness {
    return this.#store.read((view) => Freshness.of(view.meta));
  }

  keep(freshness: Freshness): void {
    this.#change((meta) => freshness.keep(meta));
  }

  #change(how: (meta: MetaTable) => void): void {
    this.#store.change((change) => how(change.meta));
  }
}

/** The version of a metadata file that is well made. */
export function versionOf(metadata: Uint8Array): bigint {
  return Envelope.parse(metadata).signed.number("version", 1);
}
