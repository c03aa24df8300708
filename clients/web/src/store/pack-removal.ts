import type { Database } from "./database.ts";
import type { SectionIndex } from "./section-index.ts";
import { StoreView } from "./store-view.ts";

const WORKS = 16;
/** Pages that are given back to the disk at a time. */
const PAGES = 64;

/**
 * Removes, bit by bit, the packs that are shown no longer or never were, and what only they needed. It may be broken
 * off anywhere and begun again; no pack may be arriving meanwhile.
 */
export class PackRemoval {
  readonly #database: Database;
  readonly #view: StoreView;
  readonly #index: SectionIndex;

  constructor(database: Database, index: SectionIndex) {
    this.#database = database;
    this.#view = new StoreView(database);
    this.#index = index;
  }

  get isDue(): boolean {
    return this.#next() !== undefined;
  }

  /** All of it, with rests at which a transaction may end. */
  *steps(): Generator<undefined, void> {
    for (let pack = this.#next(); pack !== undefined; pack = this.#next()) {
      yield* this.#remove(pack);
    }
    while (this.#database.freePages() > 0) {
      this.#database.prepare(`PRAGMA incremental_vacuum(${PAGES})`).run();
      yield;
    }
  }

  #next(): number | undefined {
    return this.#view.packs.hidden()[0];
  }

  *#remove(pack: number): Generator<undefined, void> {
    const { packs, replaced, nodes } = this.#view;
    yield* this.#removeSections(pack);
    yield* this.#index.removing(this.#database, pack);
    replaced.removeUpTo(pack, Number.MAX_SAFE_INTEGER);
    const root = packs.takeRoot(pack);
    if (root) {
      nodes.release(root);
    }
    while (nodes.sweepSome()) {
      yield;
    }
    packs.remove(pack);
  }

  *#removeSections(pack: number): Generator<undefined, void> {
    const { sections, works } = this.#view;
    const all = new Set(works.idsOf(pack));
    if (all.size > 0) {
      yield* sections.removingDigests(all);
    }
    for (let some = works.some(pack, WORKS); some.length > 0; some = works.some(pack, WORKS)) {
      for (const work of some) {
        sections.removeWork(work);
        works.remove(work);
      }
      yield;
    }
  }
}
