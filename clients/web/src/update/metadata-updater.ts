import type { MetaFile } from "../core/trust/metadata/meta-file.ts";
import { ROOT } from "../core/trust/metadata/root.ts";
import { SNAPSHOT } from "../core/trust/metadata/snapshot.ts";
import type { TargetFile } from "../core/trust/metadata/target-file.ts";
import { TARGETS, type Targets } from "../core/trust/metadata/targets.ts";
import { TIMESTAMP } from "../core/trust/metadata/timestamp.ts";
import { ContentError } from "../trust/content-error.ts";
import type { Expiry } from "../trust/deadline.ts";
import { requireTarget } from "../trust/listed-bytes.ts";
import { findTarget } from "../trust/target-search.ts";
import { TrustedMetadata } from "../trust/trusted-metadata.ts";
import type { BoundedFetch } from "./bounded-fetch.ts";
import type { MetadataStore } from "./metadata-store.ts";
import { latestFile, targetFilePath, versionedFile } from "./paths.ts";

/** Most roots that one update goes through; the next one goes on from there. */
const MOST_ROOTS = 256;
export const ROOT_BYTES = 512 << 10;
const TIMESTAMP_BYTES = 16 << 10;
const SNAPSHOT_BYTES = 2 << 20;
const TARGETS_BYTES = 5 << 20;

/** Fetches the newest timestamp; nothing when it still has an entity tag. */
export function fetchTimestamp(metadata: BoundedFetch, entityTag?: string): Promise<Uint8Array | undefined> {
  return metadata.getUnless(latestFile(TIMESTAMP), TIMESTAMP_BYTES, entityTag);
}

/**
 * Follows a TUF repository: fetches metadata in the order of the specification's section 5, lets
 * `TrustedMetadata` judge it, and keeps what is trusted as soon as it is.
 */
export class MetadataUpdater {
  /** What is trusted now. */
  readonly trusted: TrustedMetadata;
  readonly #fetch: BoundedFetch;
  readonly #store: MetadataStore;

  private constructor(fetch: BoundedFetch, store: MetadataStore, trusted: TrustedMetadata) {
    this.#fetch = fetch;
    this.#store = store;
    this.trusted = trusted;
  }

  /**
   * Brings the metadata of the four top roles up to date.
   *
   * @param metadata whose paths begin where the metadata lies
   * @param store that has a trusted root already
   * @param now the time that expiry is held against
   */
  static async refreshed(
    metadata: BoundedFetch,
    store: MetadataStore,
    now: number,
    expiry: Expiry,
  ): Promise<MetadataUpdater> {
    const updater = await MetadataUpdater.#begin(metadata, store, now, expiry);
    await updater.#updateRoot();
    await updater.#takeTimestamp(await metadata.get(latestFile(TIMESTAMP), TIMESTAMP_BYTES));
    await updater.#updateSnapshot();
    await updater.#updateTargets();
    return updater;
  }

  /**
   * Goes on from what the store has, when a timestamp says that nothing is new: it fits the trusted root, lists
   * the snapshot at hand, and none of the three is expired. Nothing when all is to be looked at in order. This is
   * not TUF's workflow, which asks for the next root each time.
   */
  static async withoutNews(
    metadata: BoundedFetch,
    store: MetadataStore,
    now: number,
    timestamp: Uint8Array,
  ): Promise<MetadataUpdater | undefined> {
    const updater = await MetadataUpdater.#begin(metadata, store, now, "lenient");
    const snapshot = store.find(SNAPSHOT);
    if (!snapshot || !(await accepted(updater.#takeQuietly(timestamp, snapshot)))) {
      return undefined;
    }
    await updater.#updateTargets();
    return updater;
  }

  static async #begin(
    metadata: BoundedFetch,
    store: MetadataStore,
    now: number,
    expiry: Expiry,
  ): Promise<MetadataUpdater> {
    const root = store.find(ROOT);
    if (!root) {
      throw new Error("no root is trusted yet: put one first");
    }
    return new MetadataUpdater(metadata, store, await TrustedMetadata.begin(root, now, expiry));
  }

  /** Finds a target, fetching the metadata of delegated roles as needed; nothing when there is none. */
  find(path: string): Promise<TargetFile | undefined> {
    return findTarget(path, this.trusted.targets, (delegator, role) => this.#loadDelegated(delegator, role));
  }

  /** Fetches a target that may not have more than so many bytes, and verifies it (section 5.7.3). */
  async fetch(targets: BoundedFetch, path: string, file: TargetFile, maxBytes: number): Promise<Uint8Array> {
    const name = targetFilePath(this.trusted.root.consistentSnapshot, path, file);
    const bytes = await targets.get(name, Math.min(file.length, maxBytes));
    requireTarget(path, file, bytes);
    return bytes;
  }

  async #updateRoot(): Promise<void> {
    for (let i = 0; i < MOST_ROOTS; i++) {
      const next = versionedFile(ROOT, this.trusted.root.version + 1n);
      const bytes = await this.#fetch.find(next, ROOT_BYTES);
      if (!bytes) {
        break;
      }
      await this.trusted.acceptRoot(bytes);
      if (this.trusted.forgetsEarlier) {
        this.#store.remove(TIMESTAMP);
        this.#store.remove(SNAPSHOT);
      }
      this.#store.put(ROOT, bytes);
    }
    this.trusted.endRoots();
  }

  async #takeTimestamp(bytes: Uint8Array): Promise<void> {
    const earlier = this.#store.find(TIMESTAMP);
    if (earlier) {
      await this.trusted.recallTimestamp(earlier);
    }
    if (await this.trusted.acceptTimestamp(bytes)) {
      this.#store.put(TIMESTAMP, bytes);
    }
  }

  async #takeQuietly(timestamp: Uint8Array, snapshot: Uint8Array): Promise<boolean> {
    this.trusted.endRoots();
    await this.#takeTimestamp(timestamp);
    await this.trusted.acceptSnapshot(snapshot);
    return this.trusted.expired.length === 0;
  }

  async #updateSnapshot(): Promise<void> {
    const earlier = this.#store.find(SNAPSHOT);
    if (earlier) {
      await this.trusted.recallSnapshot(earlier);
    }
    await this.#update(SNAPSHOT, this.trusted.listedSnapshot, SNAPSHOT_BYTES, async (bytes) => {
      await this.trusted.acceptSnapshot(bytes);
      return bytes;
    });
  }

  async #updateTargets(): Promise<void> {
    await this.#update(TARGETS, this.trusted.listed(TARGETS), TARGETS_BYTES, (bytes) =>
      this.trusted.acceptTargets(bytes),
    );
  }

  #loadDelegated(delegator: Targets, role: string): Promise<Targets> {
    return this.#update(role, this.trusted.listed(role), TARGETS_BYTES, (bytes) =>
      this.trusted.acceptDelegated(delegator, role, bytes),
    );
  }

  /** Accepts what the store has, where it is what is listed, or else what the repository has. */
  async #update<T>(
    role: string,
    listed: MetaFile,
    maxBytes: number,
    accept: (bytes: Uint8Array) => Promise<T>,
  ): Promise<T> {
    const kept = this.#store.find(role);
    const known = kept && (await accepted(accept(kept)));
    if (known) {
      return known;
    }
    const consistent = this.trusted.root.consistentSnapshot;
    const path = consistent ? versionedFile(role, listed.version) : latestFile(role);
    const bytes = await this.#fetch.get(path, listed.length ?? maxBytes);
    const taken = await accept(bytes);
    this.#store.put(role, bytes);
    return taken;
  }
}

async function accepted<T>(accepting: Promise<T>): Promise<T | undefined> {
  try {
    return await accepting;
  } catch (e) {
    if (e instanceof ContentError) {
      return undefined;
    }
    throw e;
  }
}
