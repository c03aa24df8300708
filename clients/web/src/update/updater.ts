import type { Catalogue } from "../gen/vademecum/v1/edition.ts";
import type { LibraryEvent, UpdateResult } from "../library/update.ts";
import { StoreError } from "../store/faults.ts";
import { ContentError } from "../trust/content-error.ts";
import { Anchoring } from "./anchoring.ts";
import { BoundedFetch } from "./bounded-fetch.ts";
import { CollectionUpdate } from "./collection-update.ts";
import { LibraryTargets } from "./library-targets.ts";
import { NewsCheck } from "./news-check.ts";
import { METADATA_PATH } from "./paths.ts";
import { TrustStore } from "./trust-store.ts";
import type { Updating } from "./updating.ts";
import { Watch } from "./watch.ts";

/** What a sync may be asked to do otherwise. */
export interface SyncOptions {
  /** Hears how it goes on. */
  readonly tell?: (event: LibraryEvent) => void;
  /** Ends it soon, with `CancelledError`. */
  readonly signal?: AbortSignal;
  /** Fetches packs again as a whole, whatever is here: heals a damaged store. */
  readonly whole?: boolean;
}

/**
 * Brings the device to the library's current editions: trusted metadata, then for each collection its edition
 * record, manifests and packs. When nothing is new that is one request. What is on the device stays readable
 * meanwhile, and stays when anything goes wrong. One call at a time.
 */
export class Updater {
  readonly #with: Updating;
  readonly #trust: TrustStore;

  constructor(updating: Updating) {
    this.#with = updating;
    this.#trust = new TrustStore(updating.store);
  }

  /**
   * Syncs collections that the device follows, each by itself: one that is refused does not stop the others.
   *
   * @returns one result a collection, in their order
   * @throws TransportError when the network or the server fails; what came before stays done
   */
  async update(names: readonly string[], options: SyncOptions = {}): Promise<UpdateResult[]> {
    const watch = new Watch(options.tell, options.signal);
    watch.of(names[0] ?? "").begin("checking", 0);
    let library: LibraryTargets;
    try {
      library = await this.#look(watch);
    } catch (e) {
      return names.map((name) => this.#told(watch, rejected(name, e)));
    }
    const results: UpdateResult[] = [];
    for (const name of names) {
      results.push(this.#told(watch, await this.#updateOne(name, library, watch.of(name), options.whole ?? false)));
    }
    this.#trust.keep(library.freshness());
    return results;
  }

  /** Asks what the library offers; nothing when it does not say. */
  async catalogue(options: SyncOptions = {}): Promise<Catalogue | undefined> {
    return (await this.#look(new Watch(options.tell, options.signal))).fetchCatalogue();
  }

  async #look(watch: Watch): Promise<LibraryTargets> {
    const { fetcher, retry, anchor } = this.#with;
    const fetch = new BoundedFetch(fetcher, retry, watch);
    const check = new NewsCheck(fetch.below(METADATA_PATH), this.#trust, new Anchoring(this.#trust, anchor));
    return new LibraryTargets(await check.run(this.#with.now(), watch), fetch);
  }

  async #updateOne(name: string, library: LibraryTargets, watch: Watch, whole: boolean): Promise<UpdateResult> {
    const collection = this.#with.store.read((view) => view.collections.find(name));
    if (!collection) {
      throw new StoreError(`this device does not follow '${name}': subscribe first`);
    }
    try {
      return await new CollectionUpdate(this.#with, collection, library, watch, whole).run();
    } catch (e) {
      return rejected(name, e);
    }
  }

  #told(watch: Watch, result: UpdateResult): UpdateResult {
    watch.tell({ event: "finished", result });
    return result;
  }
}

/** The result of a refusal; all else is no result. */
export function rejected(collection: string, fault: unknown): UpdateResult {
  if (fault instanceof ContentError) {
    return { kind: "rejected", collection, reason: fault.message };
  }
  throw fault;
}
