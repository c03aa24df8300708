import type { TargetFile } from "../core/trust/metadata/target-file.ts";
import type { UpdateResult } from "../library/update.ts";
import type { StoredCollection } from "../store/collection-table.ts";
import { DatabaseFullError } from "../store/faults.ts";
import type { StoredPack } from "../store/pack-table.ts";
import { RollbackError } from "../trust/content-error.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import { TrustedState } from "../trust/trusted-state.ts";
import { Applier } from "./applier.ts";
import { Downloader } from "./downloader.ts";
import type { LibraryTargets } from "./library-targets.ts";
import { PackFetch, sum } from "./pack-fetch.ts";
import type { PackPlan } from "./pack-plan.ts";
import { NotOfferedError, PackFault } from "./refused-file-error.ts";
import { requirePack } from "./route.ts";
import { StorageFullError } from "./space.ts";
import { StagedRollout } from "./staged-rollout.ts";
import { clear } from "./staging.ts";
import type { Updating } from "./updating.ts";
import type { Watch } from "./watch.ts";

/** One collection's way from the edition that is here to the current one. */
export class CollectionUpdate {
  readonly #with: Updating;
  readonly #collection: StoredCollection;
  readonly #trust: TrustedState;
  readonly #library: LibraryTargets;
  readonly #watch: Watch;
  readonly #whole: boolean;
  readonly #began: number;
  readonly #applied: TrustedRecord | undefined;

  /** `whole`: whether to fetch whole packs even when their roots are here. */
  constructor(updating: Updating, collection: StoredCollection, library: LibraryTargets, watch: Watch, whole: boolean) {
    this.#with = updating;
    this.#collection = collection;
    this.#trust = new TrustedState(collection.name, collection.trusted);
    this.#library = library;
    this.#watch = watch;
    this.#whole = whole;
    this.#began = updating.now();
    this.#applied = collection.applied && this.#trust.reopen(collection.applied);
  }

  async run(): Promise<UpdateResult> {
    const current = await this.#current();
    if (!current) {
      return this.#unchanged();
    }
    if (this.#trust.trusted?.digest !== current.hashes.get("sha256")) {
      await this.#refreshRecord(current);
    }
    if (this.#isHere(this.#trust.trusted!)) {
      return this.#unchanged();
    }
    const record = await this.#choose();
    return this.#isHere(record) ? this.#unchanged() : this.#apply(record, this.#stale(record));
  }

  #isHere(record: TrustedRecord): boolean {
    return this.#applied?.digest === record.digest && this.#stale(record).length === 0;
  }

  #choose(): Promise<TrustedRecord> {
    const followed = this.#packs().map(({ language }) => language);
    return new StagedRollout(this.#with.store, this.#library, this.#trust).choose(this.#applied, followed);
  }

  #packs(): StoredPack[] {
    return this.#with.store.read((view) => view.packs.of(this.#collection.id));
  }

  /** The current record as metadata names it; nothing when nothing was ever published. */
  async #current(): Promise<TargetFile | undefined> {
    const { name } = this.#collection;
    if (!this.#library.has(name)) {
      const catalogue = await this.#library.fetchCatalogue();
      const offered = catalogue?.collections.map((entry) => entry.collection) ?? [];
      throw new NotOfferedError(`collection '${name}'`, offered);
    }
    const current = await this.#library.findRecord(name);
    if (!current && this.#trust.trusted) {
      throw new RollbackError(name, this.#trust.trusted.edition, 0);
    }
    return current;
  }

  #stale(record: TrustedRecord): StoredPack[] {
    return this.#packs().filter((pack) => {
      requirePack(record, pack.language);
      return this.#whole || pack.root !== record.root(pack.language);
    });
  }

  async #refreshRecord(current: TargetFile): Promise<void> {
    const record = this.#trust.acceptRecord(await this.#library.fetchRecord(this.#collection.name, current));
    this.#with.store.change((change) => change.collections.trust(this.#collection.id, record.bytes));
  }

  async #apply(record: TrustedRecord, stale: readonly StoredPack[]): Promise<UpdateResult> {
    try {
      const plans = await this.#applyUntilProved(record, stale);
      await this.#clearStaging();
      return this.#appliedBy(record, plans);
    } catch (e) {
      if (e instanceof StorageFullError || e instanceof DatabaseFullError) {
        await this.#clearStaging();
      }
      throw e;
    }
  }

  /** A pack whose files prove wrong goes the next way; there are three at most. */
  async #applyUntilProved(record: TrustedRecord, stale: readonly StoredPack[]): Promise<PackPlan[]> {
    const { fetcher, retry, space, staging } = this.#with;
    const downloader = new Downloader(fetcher, retry, space, staging);
    const fetch = new PackFetch(this.#trust, record, this.#library, downloader, this.#watch);
    const applier = new Applier(this.#with, this.#watch);
    let plans = await this.#fetchAll(fetch, stale);
    for (;;) {
      this.#watch.begin("applying", sum(plans.map((plan) => plan.bytes)));
      try {
        await applier.apply(this.#collection, record, plans);
        return plans;
      } catch (e) {
        if (!(e instanceof PackFault)) {
          throw e;
        }
        plans = await this.#fetchAgain(fetch, plans, e);
      }
    }
  }

  async #fetchAll(fetch: PackFetch, stale: readonly StoredPack[]): Promise<PackPlan[]> {
    this.#watch.begin("downloading", 0);
    const plans: PackPlan[] = [];
    for (const pack of stale) {
      plans.push(await fetch.fetch(pack, this.#whole));
    }
    return plans;
  }

  async #fetchAgain(fetch: PackFetch, plans: readonly PackPlan[], fault: PackFault): Promise<PackPlan[]> {
    this.#watch.begin("downloading", 0);
    const again: PackPlan[] = [];
    for (const plan of plans) {
      again.push(plan.pack.id === fault.pack.id ? await fetch.fetchAfter(plan, fault) : plan);
    }
    return again;
  }

  #appliedBy(record: TrustedRecord, plans: readonly PackPlan[]): UpdateResult {
    return {
      kind: "applied",
      collection: this.#collection.name,
      from: this.#applied?.edition ?? 0,
      to: record.edition,
      received: this.#watch.takeReceived(),
      fileBytes: sum(plans.map((plan) => plan.bytes)),
      byDelta: plans.every((plan) => plan.way === "delta"),
      milliseconds: this.#with.now() - this.#began,
    };
  }

  async #unchanged(): Promise<UpdateResult> {
    this.#with.store.change((change) => change.collections.checked(this.#collection.id, this.#with.now()));
    await this.#clearStaging();
    const { name: collection } = this.#collection;
    return {
      kind: "unchanged",
      collection,
      edition: this.#applied?.edition ?? 0,
      received: this.#watch.takeReceived(),
    };
  }

  #clearStaging(): Promise<void> {
    return clear(this.#with.staging, `${this.#collection.name}.`);
  }
}
