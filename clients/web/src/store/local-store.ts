import type { Database } from "./database.ts";
import { WIPE_DUE } from "./meta-table.ts";
import { ensureSchema } from "./schema.ts";
import type { SectionIndex } from "./section-index.ts";
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
  #version = 0;

  private constructor(database: Database, index: SectionIndex) {
    this.#database = database;
    this.#index = index;
    this.#view = new StoreView(database);
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
