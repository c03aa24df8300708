import { BundleError, WrongRootError } from "../core/bundle/bundle-error.ts";
import { MalformedNodeError } from "../core/tree/malformed-node-error.ts";
import type { StoredCollection } from "../store/collection-table.ts";
import type { StoredErased } from "../store/erased-table.ts";
import { DamageError, StoreError } from "../store/faults.ts";
import { packName } from "../store/pack-table.ts";
import type { StoreChange } from "../store/store-change.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import { TrustedState } from "../trust/trusted-state.ts";
import { sum } from "./pack-fetch.ts";
import { type PackPlan, replacesAll, roomOf } from "./pack-plan.ts";
import { readPack } from "./pack-reading.ts";
import { PackFault } from "./refused-file-error.ts";
import type { StagedFile } from "./staging.ts";
import type { Updating } from "./updating.ts";
import type { Watch } from "./watch.ts";
import { wipe } from "./wiping.ts";

/** Brings all packs of a collection to an edition in one transaction, or leaves them as they are. */
export class Applier {
  readonly #with: Pick<Updating, "store" | "staging" | "space" | "now">;
  readonly #watch: Watch;

  constructor(updating: Pick<Updating, "store" | "staging" | "space" | "now">, watch: Watch) {
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
      this.#with.store.change((change) => this.#change(change, collection, record, plans, files));
    } finally {
      for (const file of files.values()) {
        file.close();
      }
    }
    await wipe(this.#with.store, this.#with.staging);
  }

  #change(
    change: StoreChange,
    collection: StoredCollection,
    record: TrustedRecord,
    plans: readonly PackPlan[],
    files: ReadonlyMap<string, StagedFile>,
  ): void {
    const now = this.#with.now();
    for (const plan of plans) {
      const legs = plan.legs.map(({ wanted }) => files.get(wanted.name)!);
      this.#applyPack(change, record, plan, legs, now);
      change.trimReplaced(plan.pack, collection.readEdition, plan.textBytes, now);
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
    files: readonly StagedFile[],
    now: number,
  ): void {
    requireBase(change, plan);
    if (replacesAll(plan)) {
      change.nodes.heal();
    }
    const told = (bytes: number) => this.#watch.advance(bytes);
    try {
      const root = readPack(plan, files, { change, edition: record.edition, now, told });
      if (root !== plan.root) {
        throw new WrongRootError(plan.root, root);
      }
      change.setRoot(plan.pack, root);
    } catch (e) {
      throw isOfFiles(e) ? new PackFault(plan.pack, e) : e;
    }
  }
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
