import { BundleError, WrongRootError } from "../core/bundle/bundle-error.ts";
import { MalformedNodeError } from "../core/tree/malformed-node-error.ts";
import type { StoredCollection } from "../store/collection-table.ts";
import type { StoredErased } from "../store/erased-table.ts";
import { DamageError, StoreError } from "../store/faults.ts";
import type { PackArrival } from "../store/pack-arrival.ts";
import { packName, type StoredPack } from "../store/pack-table.ts";
import type { StoreChange } from "../store/store-change.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import { TrustedState } from "../trust/trusted-state.ts";
import { sum } from "./pack-fetch.ts";
import { type PackPlan, replacesAll, roomOf } from "./pack-plan.ts";
import { applyDeltas, beginsWhole, readWhole } from "./pack-reading.ts";
import { PackFault } from "./refused-file-error.ts";
import type { StagedFile } from "./staging.ts";
import { tidy } from "./tidying.ts";
import { SLICE, turn } from "./turn.ts";
import type { Updating } from "./updating.ts";
import type { Watch } from "./watch.ts";

/**
 * Brings all packs of a collection to an edition, or leaves them as they are. Whole packs are read beside those that are
 * shown, while these are read by others; one transaction then shows the edition.
 */
export class Applier {
  readonly #with: Pick<Updating, "store" | "staging" | "space" | "primers" | "now">;
  readonly #watch: Watch;

  constructor(updating: Pick<Updating, "store" | "staging" | "space" | "primers" | "now">, watch: Watch) {
    this.#with = updating;
    this.#watch = watch;
  }

  /**
   * Applies an edition.
   *
   * @throws PackFault when the files of a pack do not lead to its root
   * @throws StorageFullError when there is no room for it, before anything is written
   */
  async apply(collection: StoredCollection, record: TrustedRecord, plans: readonly PackPlan[]): Promise<void> {
    await this.#with.space.require(sum(plans.map(roomOf)));
    this.#watch.requireGoingOn();
    const names = plans.flatMap((plan) => plan.legs.map(({ wanted }) => wanted.name));
    const files = new Map<string, StagedFile>();
    try {
      for (const name of names) {
        files.set(name, await this.#with.staging.open(name));
      }
      const arrivals = await this.#arriveAll(plans, files);
      this.#with.store.change((change) => this.#change(change, collection, record, plans, arrivals, files));
    } finally {
      for (const file of files.values()) {
        file.close();
      }
      await tidy(this.#with.store, this.#with.staging);
    }
  }

  async #arriveAll(
    plans: readonly PackPlan[],
    files: ReadonlyMap<string, StagedFile>,
  ): Promise<Map<PackPlan, PackArrival>> {
    const arrivals = new Map<PackPlan, PackArrival>();
    for (const plan of plans.filter(beginsWhole)) {
      arrivals.set(plan, await this.#arrive(plan, files.get(plan.legs[0]!.wanted.name)!));
    }
    return arrivals;
  }

  async #arrive(plan: PackPlan, file: StagedFile): Promise<PackArrival> {
    const reading = await readWhole(plan, file, this.#with.primers, this.#told);
    const arrival = this.#with.store.arrive(plan.pack, reading);
    if (replacesAll(plan)) {
      arrival.heal();
    }
    try {
      while (arrival.advance(SLICE)) {
        await turn();
        this.#watch.requireGoingOn();
      }
      return arrival;
    } catch (e) {
      throw isOfFiles(e) ? new PackFault(plan.pack, e) : e;
    }
  }

  #change(
    change: StoreChange,
    collection: StoredCollection,
    record: TrustedRecord,
    plans: readonly PackPlan[],
    arrivals: ReadonlyMap<PackPlan, PackArrival>,
    files: ReadonlyMap<string, StagedFile>,
  ): void {
    const now = this.#with.now();
    for (const plan of plans) {
      const legs = plan.legs.map(({ wanted }) => files.get(wanted.name)!);
      const pack = this.#applyPack(change, record, plan, arrivals.get(plan), legs);
      change.trimReplaced(pack, collection.readEdition, plan.textBytes, now);
    }
    for (const pack of change.packs.of(collection.id)) {
      change.withdraw(pack, record.withdrawals(pack.language));
    }
    change.erase(collection.id, erasedBy(record), editionHere(collection));
    change.collections.apply(collection.id, record.bytes, now);
    if (plans.every((plan) => plan.way !== "handed")) {
      change.collections.checked(collection.id, now);
    }
  }

  #applyPack(
    change: StoreChange,
    record: TrustedRecord,
    plan: PackPlan,
    arrival: PackArrival | undefined,
    files: readonly StagedFile[],
  ): StoredPack {
    requireBase(change, plan);
    const pack = arrival ? change.take(arrival, plan.pack, record.edition) : plan.pack;
    const from = arrival?.root ?? plan.legs[0]!.from!;
    try {
      const root = applyDeltas(plan, from, files, change, this.#told);
      if (root !== plan.root) {
        throw new WrongRootError(plan.root, root);
      }
      if (root !== from) {
        change.moveRows(pack, from, root, record.edition, this.#with.now());
      }
      change.setRoot(pack, root);
      return pack;
    } catch (e) {
      throw isOfFiles(e) ? new PackFault(plan.pack, e) : e;
    }
  }

  readonly #told = (bytes: number): void => this.#watch.advance(bytes);
}

function erasedBy({ message }: TrustedRecord): StoredErased[] {
  return message.erasures.map((erasure) => ({ ...erasure, edition: Number(erasure.edition) }));
}

function editionHere({ name, applied }: StoredCollection): number {
  return applied ? new TrustedState(name).reopen(applied).edition : 0;
}

function isOfFiles(e: unknown): e is Error {
  return e instanceof BundleError || e instanceof MalformedNodeError || e instanceof DamageError;
}

function requireBase(change: StoreChange, { pack }: PackPlan): void {
  if (change.packs.find(pack.collectionName, pack.language)?.root !== pack.root) {
    throw new StoreError(`${packName(pack)} changed during this sync: sync again`);
  }
}
