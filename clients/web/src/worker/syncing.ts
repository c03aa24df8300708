import type { Catalogue } from "../gen/vademecum/v1/edition.ts";
import type { PackName } from "../library/packs.ts";
import type { LibraryEvent, UpdateResult } from "../library/update.ts";
import type { LocalStore } from "../store/local-store.ts";
import { HttpFetcher } from "../update/http-fetcher.ts";
import { OpfsStaging } from "../update/opfs-staging.ts";
import { exportPack } from "../update/pack-export.ts";
import { importPack } from "../update/pack-import.ts";
import { Retry } from "../update/retry.ts";
import { Space } from "../update/space.ts";
import { tidy } from "../update/tidying.ts";
import { type SyncOptions, Updater } from "../update/updater.ts";
import type { Updating } from "../update/updating.ts";
import { fetchLibraryFile } from "./anchor.ts";
import { fetchPrimers } from "./primers.ts";
import { Turns } from "./turns.ts";

const DOWNLOADS = "vademecum-downloads";
/** Why a sync was broken off that goes on afterwards. */
const OVERTAKEN = "overtaken";

type Work<T> = (updating: Updating, options: SyncOptions) => Promise<T>;

/**
 * All that asks the network or changes packs, one at a time. Files that a reader hands on or takes overtake a sync,
 * which may be waiting for a network that hangs; it goes on after them.
 */
export class Syncing {
  readonly #store: LocalStore;
  readonly #address: string;
  readonly #tell: (news: LibraryEvent) => void;
  readonly #turns = new Turns();
  #cancel = new AbortController();

  constructor(store: LocalStore, address: string, tell: (news: LibraryEvent) => void) {
    this.#store = store;
    this.#address = address;
    this.#tell = tell;
  }

  /** Removes packs that are followed no longer, and what an end of the page broke off, while others read. */
  tidy(): Promise<void> {
    return this.#turns.take(async () => tidy(this.#store, await OpfsStaging.in(DOWNLOADS)));
  }

  sync(names: readonly string[]): Promise<UpdateResult[]> {
    return this.#goingOn((updating, options) => new Updater(updating).update(names, options));
  }

  repair(names: readonly string[]): Promise<UpdateResult[]> {
    return this.#goingOn((updating, options) => new Updater(updating).update(names, { ...options, whole: true }));
  }

  import(file: Uint8Array): Promise<UpdateResult> {
    this.#breakOff(OVERTAKEN);
    return this.#changing((updating, options) => importPack(updating, file, options));
  }

  export(name: PackName): Promise<Uint8Array> {
    this.#breakOff(OVERTAKEN);
    return this.#turns.take(async () => exportPack(await this.#updating(), name));
  }

  catalogue(): Promise<Catalogue | undefined> {
    return this.#turns.take(async () => {
      const signal = this.#signal();
      return new Updater(await this.#updating()).catalogue({ signal });
    });
  }

  /** Ends what is under way soon; what waits for its turn goes on afterwards. */
  cancel(): void {
    this.#breakOff("cancelled");
  }

  #breakOff(why: string): void {
    this.#cancel.abort(why);
    this.#cancel = new AbortController();
  }

  /** Begins again, from what was downloaded, when it is overtaken. */
  async #goingOn<T>(work: Work<T>): Promise<T> {
    for (;;) {
      let signal: AbortSignal | undefined;
      try {
        return await this.#changing((updating, options) => {
          signal = options.signal;
          return work(updating, options);
        });
      } catch (fault) {
        if (signal?.reason !== OVERTAKEN) {
          throw fault;
        }
      }
    }
  }

  #changing<T>(work: Work<T>): Promise<T> {
    return this.#turns.take(async () => {
      const signal = this.#signal();
      const before = this.#store.version;
      try {
        return await work(await this.#updating(), { tell: this.#tell, signal });
      } finally {
        if (this.#store.version !== before) {
          this.#tell({ event: "changed", what: "packs" });
        }
      }
    });
  }

  /** To be taken when a turn begins: what is broken off later must hear of it. */
  #signal(): AbortSignal {
    return this.#cancel.signal;
  }

  async #updating(): Promise<Updating> {
    const file = await fetchLibraryFile(this.#address);
    return {
      store: this.#store,
      staging: await OpfsStaging.in(DOWNLOADS),
      fetcher: new HttpFetcher(this.#address),
      retry: new Retry(),
      space: Space.ofBrowser(),
      primers: fetchPrimers,
      ...(file === undefined ? {} : { anchor: file.root }),
      now: Date.now,
    };
  }
}
