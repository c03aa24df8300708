import type { Primers } from "../core/bundle/primer.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { Fetcher } from "./fetcher.ts";
import type { Retry } from "./retry.ts";
import type { Space } from "./space.ts";
import type { Staging } from "./staging.ts";

/** What an update works with. One at a time may use a store and its staging room. */
export interface Updating {
  readonly store: LocalStore;
  readonly staging: Staging;
  readonly fetcher: Fetcher;
  readonly retry: Retry;
  readonly space: Space;
  /** Gives what the bundles of each language are primed with; it comes with the app. */
  readonly primers: () => Promise<Primers>;
  /** Bytes of the `root.json` that came with the page; absent to take the library's first one on first use. */
  readonly anchor?: Uint8Array;
  /** The device's time, for dates and labels shown to people: no decision about content rests on it. */
  readonly now: () => number;
}
