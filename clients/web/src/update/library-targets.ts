import type { Digest } from "../core/document/digest.ts";
import { type DelegatedRole, speaksFor } from "../core/trust/metadata/delegated-role.ts";
import type { TargetFile } from "../core/trust/metadata/target-file.ts";
import type { Catalogue } from "../gen/vademecum/v1/edition.ts";
import { Freshness } from "../store/freshness.ts";
import { readCatalogue } from "../trust/trusted-state.ts";
import type { BoundedFetch } from "./bounded-fetch.ts";
import type { MetadataUpdater } from "./metadata-updater.ts";
import { recordPath, TARGETS_PATH } from "./paths.ts";

const CATALOGUE = "catalogue";
const CATALOGUE_BYTES = 1 << 20;
export const RECORD_BYTES = 1 << 20;
export const MANIFEST_BYTES = 1 << 18;

export function recordTarget(collection: string): string {
  return `editions/${collection}`;
}

export function manifestTarget(collection: string, language: string): string {
  return `manifests/${collection}/${language}`;
}

/** What a library's trusted metadata names, and fetching it (docs/trust.md). */
export class LibraryTargets {
  readonly #updater: MetadataUpdater;
  readonly #library: BoundedFetch;

  constructor(updater: MetadataUpdater, library: BoundedFetch) {
    this.#updater = updater;
    this.#library = library;
  }

  /** Whether the library has a collection, with or without an edition. */
  has(collection: string): boolean {
    return this.#speakers(recordTarget(collection)).length > 0;
  }

  /** The current edition record of a collection; nothing before its first edition. */
  findRecord(collection: string): Promise<TargetFile | undefined> {
    return this.#find(recordTarget(collection));
  }

  fetchRecord(collection: string, file: TargetFile): Promise<Uint8Array> {
    return this.#fetch(recordTarget(collection), file, RECORD_BYTES);
  }

  /** A record of the past, which its reader compares with the digest. */
  fetchPastRecord(digest: Digest): Promise<Uint8Array> {
    return this.#library.get(recordPath(digest), RECORD_BYTES);
  }

  /** What is said about fetching a pack; nothing when nothing is. */
  async fetchManifest(collection: string, language: string): Promise<Uint8Array | undefined> {
    const path = manifestTarget(collection, language);
    const file = await this.#find(path);
    return file && this.#fetch(path, file, MANIFEST_BYTES);
  }

  /** What the library offers; nothing when it does not say. */
  async fetchCatalogue(): Promise<Catalogue | undefined> {
    const file = await this.#find(CATALOGUE);
    return file && readCatalogue(await this.#fetch(CATALOGUE, file, CATALOGUE_BYTES));
  }

  /** How current all is that was looked at. */
  freshness(): Freshness {
    return new Freshness(this.#updater.trusted.timestamp.signedAt, this.#updater.trusted.freshUntil);
  }

  async #find(path: string): Promise<TargetFile | undefined> {
    const listed = this.#speakers(path).some((role) => this.#updater.trusted.lists(role.name));
    return listed ? this.#updater.find(path) : undefined;
  }

  #speakers(path: string): DelegatedRole[] {
    return (this.#updater.trusted.targets.delegations?.roles ?? []).filter((role) => speaksFor(role, path));
  }

  #fetch(path: string, file: TargetFile, maxBytes: number): Promise<Uint8Array> {
    return this.#updater.fetch(this.#library.below(TARGETS_PATH), path, file, maxBytes);
  }
}
