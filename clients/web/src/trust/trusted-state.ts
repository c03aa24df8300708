import { digestFromBytes, digestOf } from "../core/document/digest.ts";
import { decodeMessage, type MessageType } from "../core/message.ts";
import { toHex } from "../core/trust/key/encoding.ts";
import { Catalogue, EditionRecord, Manifest } from "../gen/vademecum/v1/edition.ts";
import { ForkError, MalformedError, MismatchError, RollbackError, StaleManifestError } from "./content-error.ts";
import { requireManifest, requireRecord } from "./record-rules.ts";
import { type Ancestor, TrustedRecord } from "./trusted-record.ts";

const RECORD = "an edition record";
const MANIFEST = "a manifest";

/** Reads the library's catalogue. */
export function readCatalogue(bytes: Uint8Array): Catalogue {
  return parse(bytes, Catalogue, "the catalogue");
}

/**
 * What a device believes of one collection, and every rule by which it comes to believe more. Bytes come in as
 * trusted metadata or a trusted record names them; no I/O happens here.
 */
export class TrustedState {
  readonly #collection: string;
  #trusted: TrustedRecord | undefined;

  /** `trusted` is the newest record accepted so far, as it came. */
  constructor(collection: string, trusted?: Uint8Array) {
    this.#collection = collection;
    this.#trusted = trusted && this.reopen(trusted);
  }

  /** The newest record accepted. */
  get trusted(): TrustedRecord | undefined {
    return this.#trusted;
  }

  /**
   * Takes the current edition record: a `RollbackError` when it is older than the trusted one, a `ForkError` when
   * it does not continue the chain.
   */
  acceptRecord(bytes: Uint8Array): TrustedRecord {
    const offered = this.reopen(bytes);
    if (this.#trusted) {
      this.#requireSuccessor(this.#trusted, offered);
    }
    this.#trusted = offered;
    return offered;
  }

  /** Opens a record that was accepted before and kept. */
  reopen(bytes: Uint8Array): TrustedRecord {
    const message = parse(bytes, EditionRecord, RECORD);
    requireRecord(message);
    requireSame(RECORD, this.#collection, message.collection);
    return new TrustedRecord(bytes, digestOf(bytes), message);
  }

  /** Takes a record of the past as a trusted record names it; it changes nothing of what is trusted. */
  acceptPastRecord(bytes: Uint8Array, named: Ancestor): TrustedRecord {
    requireSame(RECORD, named.digest, digestOf(bytes));
    const offered = this.reopen(bytes);
    requireSame(RECORD, `${named.edition}`, `${offered.edition}`);
    return offered;
  }

  /** Takes the manifest of a pack: a `StaleManifestError` when it is not of the trusted record's edition. */
  acceptManifest(bytes: Uint8Array, language: string): Manifest {
    const manifest = parse(bytes, Manifest, MANIFEST);
    requireManifest(manifest);
    requireSame(MANIFEST, this.#collection, manifest.collection);
    requireSame(MANIFEST, language, manifest.language);
    if (!this.#trusted) {
      throw new Error("the record comes before a manifest");
    }
    requireOf(this.#trusted, manifest, language);
    return manifest;
  }

  #requireSuccessor(known: TrustedRecord, offered: TrustedRecord): void {
    if (offered.edition < known.edition) {
      throw new RollbackError(this.#collection, known.edition, offered.edition);
    }
    const continues = {
      [known.edition]: offered.digest,
      [known.edition + 1]: offered.previous,
    }[offered.edition];
    if (continues !== undefined && continues !== known.digest) {
      throw new ForkError(this.#collection, offered.edition, known.digest, continues);
    }
  }
}

function requireOf(record: TrustedRecord, manifest: Manifest, language: string): void {
  if (Number(manifest.edition) !== record.edition) {
    throw new StaleManifestError(record.edition, Number(manifest.edition));
  }
  const named = digestFromBytes(manifest.record);
  if (named !== record.digest) {
    throw new ForkError(record.collection, record.edition, record.digest, named);
  }
  requireSame(MANIFEST, `${record.root(language)}`, toHex(manifest.root));
}

function requireSame(what: string, wanted: string, offered: string): void {
  if (wanted !== offered) {
    throw new MismatchError(what, wanted, offered);
  }
}

function parse<T>(bytes: Uint8Array, type: MessageType<T>, what: string): T {
  try {
    return decodeMessage(type, bytes);
  } catch (e) {
    throw new MalformedError(what, e instanceof Error ? e.message : String(e));
  }
}
