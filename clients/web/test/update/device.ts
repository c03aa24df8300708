import { readSections } from "../../src/core/tree/expression-reader.ts";
import { decodeExpression } from "../../src/core/tree/nodes.ts";
import { mapEntries } from "../../src/core/tree/pack-map.ts";
import type { LibraryEvent, UpdateResult } from "../../src/library/update.ts";
import { INDEXED_SECTIONS } from "../../src/read/indexed-sections.ts";
import { LocalStore } from "../../src/store/local-store.ts";
import { TrustedState } from "../../src/trust/trusted-state.ts";
import type { Fetcher } from "../../src/update/fetcher.ts";
import { Retry } from "../../src/update/retry.ts";
import { Space } from "../../src/update/space.ts";
import type { Staging } from "../../src/update/staging.ts";
import { type SyncOptions, Updater } from "../../src/update/updater.ts";
import type { Updating } from "../../src/update/updating.ts";
import { PRIMERS } from "../core/primers.ts";
import { memoryDatabase } from "../store/memory.ts";
import { MemoryStaging } from "./memory-staging.ts";

/** A device of a test: a store in memory that follows packs, a clock that one can set. */
export class Device {
  readonly store: LocalStore;
  readonly staging: Staging = new MemoryStaging();
  readonly events: LibraryEvent[] = [];
  /** Pauses between attempts, in milliseconds; none is waited for. */
  readonly pauses: number[] = [];
  clock = Date.now();
  free = Number.POSITIVE_INFINITY;
  anchor: Uint8Array | undefined;

  private constructor(store: LocalStore) {
    this.store = store;
  }

  static async following(...packs: readonly string[]): Promise<Device> {
    const device = new Device(LocalStore.open(await memoryDatabase(), INDEXED_SECTIONS));
    packs.forEach((pack) => {
      device.follow(pack);
    });
    return device;
  }

  /** Follows a pack, such as `guides/fr`. */
  follow(pack: string): void {
    const [collection, language] = pack.split("/");
    this.store.change((change) => change.packs.ensure(change.collections.ensure(collection!).id, language!));
  }

  with(fetcher: Fetcher): Updating {
    const pause = async (milliseconds: number) => {
      this.pauses.push(milliseconds);
    };
    return {
      store: this.store,
      staging: this.staging,
      fetcher,
      retry: new Retry(pause, () => 0.5),
      space: new Space(() => Promise.resolve(this.free)),
      primers: () => Promise.resolve(PRIMERS),
      ...(this.anchor === undefined ? {} : { anchor: this.anchor }),
      now: () => this.clock,
    };
  }

  async sync(fetcher: Fetcher, options: SyncOptions = {}): Promise<UpdateResult> {
    const names = this.store.read((view) => view.collections.all()).map(({ name }) => name);
    const tell = (event: LibraryEvent) => this.events.push(event);
    const [result] = await new Updater(this.with(fetcher)).update(names, { tell, ...options });
    return result!;
  }

  fellBack(): string[] {
    return this.events.flatMap((event) => (event.event === "fell-back" ? [event.reason] : []));
  }

  /** All texts that are here, in their order. */
  texts(pack = "guides/fr"): string[] {
    const [collection, language] = pack.split("/");
    return this.store.read(({ packs, nodes }) => {
      const root = packs.find(collection!, language!)?.root;
      const works = root ? [...mapEntries(nodes, root)].map(({ value }) => decodeExpression(nodes.node(value))) : [];
      return works.flatMap((work) => [...readSections(nodes, work)].map(({ section }) => section.text));
    });
  }

  edition(collection = "guides"): number {
    const applied = this.store.read((view) => view.collections.find(collection))?.applied;
    return applied ? new TrustedState(collection).reopen(applied).edition : 0;
  }

  /** What a check finds to be wrong. */
  damage(): readonly string[] {
    const { damaged, missing, notes } = this.store.check();
    return [...damaged, ...missing, ...notes];
  }
}
