import { digestOf } from "../core/document/digest.ts";
import { TIMESTAMP } from "../core/trust/metadata/timestamp.ts";
import type { Anchoring } from "./anchoring.ts";
import type { BoundedFetch } from "./bounded-fetch.ts";
import { fetchTimestamp, MetadataUpdater } from "./metadata-updater.ts";
import type { TrustStore } from "./trust-store.ts";
import type { Watch } from "./watch.ts";

/**
 * Asks a library whether anything is new. When its timestamp says no, that was the one request; TUF's whole
 * workflow is gone through when it says yes or is not to be believed, and once a day.
 */
export class NewsCheck {
  readonly #metadata: BoundedFetch;
  readonly #store: TrustStore;
  readonly #anchoring: Anchoring;

  constructor(metadata: BoundedFetch, store: TrustStore, anchoring: Anchoring) {
    this.#metadata = metadata;
    this.#store = store;
    this.#anchoring = anchoring;
  }

  /** Brings trusted metadata up to date; `device` is the device's time. */
  async run(device: number, watch: Watch): Promise<MetadataUpdater> {
    await this.#anchoring.begin(this.#metadata, watch);
    const now = this.#store.freshness().now(device);
    if (!this.#store.isLookDue(device) && this.#anchoring.isLinked()) {
      const quiet = await this.#quick(now);
      if (quiet) {
        return quiet;
      }
    }
    const updater = await MetadataUpdater.refreshed(this.#metadata, this.#store, now, "lenient");
    this.#anchoring.requireLinked();
    this.#store.looked(device);
    return updater;
  }

  async #quick(now: number): Promise<MetadataUpdater | undefined> {
    const kept = this.#store.find(TIMESTAMP);
    const offered = await fetchTimestamp(this.#metadata, kept && entityTag(kept));
    const timestamp = offered ?? kept;
    return timestamp && MetadataUpdater.withoutNews(this.#metadata, this.#store, now, timestamp);
  }
}

/** Made of the bytes, as the server makes it: a tag that a proxy put on older bytes would keep them here for ever. */
function entityTag(timestamp: Uint8Array): string {
  return `"${digestOf(timestamp)}"`;
}
