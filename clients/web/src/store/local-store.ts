import type { Database } from "./database.ts";
import { WIPE_DUE } from "./meta-table.ts";
import { PackArrival, type PackReading } from "./pack-arrival.ts";
import { PackRemoval } from "./pack-removal.ts";
import type { StoredPack } from "./pack-table.ts";
import { ensureSchema } from "./schema.ts";
import type { SectionIndex } from "./section-index.ts";
import { goOn } from "./steps.ts";
import { StoreChange } from "./store-change.ts";
import { type CheckReport, checkStore } from "./store-check.ts";
import { StoreView } from "./store-view.ts";

/**
 * The device's library: trees, texts and search index in one SQLite file. A change is there as a whole or not at all,
 * whenever the tab is closed or the device dies.
 */
export class LocalStore {
  readonly #database: Database;
  readonly #index: SectionIndex;
  readonly #view: StoreView;
  readonly #removal: PackRemoval;
  #version = 0;

  private constructor(database: Database, index: SectionIndex) {
    this.#database = database;
    this.#index = index;
    this.#view = new StoreView(database);
    this.#removal = new PackRemoval(database, index);
  }

  /** Opens a store, creating its tables in an empty database, which it closes in the end. */
  static open(database: Database, index: SectionIndex): LocalStore {
    database.write(() => {
      ensureSchema(database);
      index.createSchema(database);
    });
    return new LocalStore(database, index);
  }

  /** Changes with every change; what was derived from the store before is stale then. */
  get version(): number {
    return this.#version;
  }

  read<T>(task: (view: StoreView) => T): T {
    return task(this.#view);
  }

  /** Changes the store in one transaction: all or nothing. */
  change<T>(task: (change: StoreChange) => T): T {
    this.#version++;
    this.#view.sections.forget();
    return this.#database.write(() => {
      const change = new StoreChange(this.#database, this.#index);
      const result = task(change);
      change.finish();
      return result;
    });
  }

  /**
   * Begins to read a pack beside the one that it is to replace. Until it has arrived no other may, and `remove` must
   * not be called.
   */
  arrive(pack: StoredPack, reading: PackReading): PackArrival {
    const beside = this.#database.write(() => this.#view.packs.beside(pack));
    return new PackArrival(this.#database, beside, this.#index.changes(this.#database), reading);
  }

  /** Whether there are packs that are not shown, and what only they need. */
  get isRemovalDue(): boolean {
    return this.#removal.isDue;
  }

  /**
   * Removes what is left of packs that are not shown, bit by bit: each turn of the result takes about so many
   * milliseconds, and the store is read and changed as ever between them.
   */
  *removing(milliseconds: number): Generator<undefined, void> {
    const steps = this.#removal.steps();
    while (this.#database.write(() => goOn(steps, milliseconds)).done !== true) {
      yield;
    }
  }

  /** Whether bytes of a text that was erased may be left in the file. */
  get isWipeDue(): boolean {
    return this.#view.meta.number(WIPE_DUE) !== undefined;
  }

  /** Writes the file anew, without what was deleted; it may be done again whenever it was broken off. */
  wipe(): void {
    this.#database.prepare("VACUUM").run();
    this.#database.write(() => this.#view.meta.remove(WIPE_DUE));
  }

  /** Rehashes every node and walks every pack. */
  check(): CheckReport {
    this.#view.sections.forget();
    return checkStore(this.#view);
  }

  close(): void {
    this.#database.close();
  }
}
