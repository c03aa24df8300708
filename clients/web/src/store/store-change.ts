import type { Digest } from "../core/document/digest.ts";
import type { Database } from "./database.ts";
import { isIn, type StoredErased } from "./erased-table.ts";
import { WIPE_DUE } from "./meta-table.ts";
import { proveRoot } from "./new-nodes.ts";
import type { PackArrival } from "./pack-arrival.ts";
import { PackRows } from "./pack-rows.ts";
import type { StoredPack } from "./pack-table.ts";
import { Replaced, UNSEEN } from "./replaced.ts";
import { RowIds } from "./row-ids.ts";
import type { IndexChanges, SectionIndex } from "./section-index.ts";
import { SectionRows } from "./section-rows.ts";
import { StoreView } from "./store-view.ts";

/** Changes of the store within one transaction: all of them happen, or none. */
export class StoreChange extends StoreView {
  readonly #index: IndexChanges;
  readonly #ids: RowIds;
  readonly #watermark: number;

  constructor(database: Database, index: SectionIndex) {
    super(database);
    this.#index = index.changes(database);
    this.#ids = new RowIds(database);
    this.#watermark = this.nodes.watermark();
  }

  /**
   * Lets a pack that has arrived take the place of the one that it was read beside, which is to be removed. What the
   * reading put was hashed on its way and need not be proved again.
   *
   * @param edition of the bundle
   * @returns the pack that is shown now; it has no root yet
   */
  take(arrival: PackArrival, place: StoredPack, edition: number): StoredPack {
    const { pack } = arrival;
    if (arrival.healing) {
      this.nodes.heal();
    }
    this.packs.hide(place.id);
    this.packs.show(pack.id);
    this.packs.setKeptFrom(pack.id, edition);
    this.replaced.move(place.id, pack.id);
    return this.packs.findById(pack.id)!;
  }

  /**
   * Brings the rows and the search index of a pack from one root to another whose nodes were put, after proving what
   * is stored below it. What is replaced is kept, if the pack has had it.
   *
   * @param from root that the rows stand for
   * @param edition that has the new root
   * @param now milliseconds since 1970
   */
  moveRows(pack: StoredPack, from: Digest, to: Digest, edition: number, now: number): void {
    proveRoot(this.nodes, this.#watermark, to);
    const rows = this.#sectionRows(pack);
    this.#packRows(pack, rows).move(from, to, pack.root === from ? this.#keeper(pack, edition, now) : UNSEEN);
    this.packs.addSectionBytes(pack.id, rows.grownBytes);
  }

  /** Lets a pack have the root that its rows stand for, and frees the old one. */
  setRoot(pack: StoredPack, root: Digest): void {
    this.nodes.retain(root);
    this.packs.setRoot(pack.id, root);
    if (pack.root !== undefined) {
      this.nodes.release(pack.root);
    }
  }

  /** Drops texts that need no longer be kept for "what changed". */
  trimReplaced(pack: StoredPack, readEdition: number, packBytes: number, now: number): void {
    this.#keeper(pack, 0, now).trim(readEdition, packBytes);
  }

  /**
   * Takes the works that an edition withdraws out of the search, and brings all others back.
   *
   * @param reasons by symbol
   */
  withdraw(pack: StoredPack, reasons: ReadonlyMap<string, string>): void {
    this.#index.flush();
    for (const hidden of this.works.withdrawn(pack.id)) {
      if (!reasons.has(hidden.symbol)) {
        this.#sectionRows(pack).show(hidden);
        this.works.setWithdrawn(hidden.id, null);
      }
    }
    for (const [symbol, reason] of reasons) {
      this.#withdrawWork(pack, symbol, reason);
    }
  }

  /**
   * Notes all that was ever erased of a collection, and forgets the texts that were kept of it. Where an edition was
   * here that may have had some, the file is to be wiped.
   *
   * @param since number of the edition that was here; 0 for none
   */
  erase(collection: number, all: readonly StoredErased[], since: number): void {
    this.erased.put(collection, all);
    for (const text of all.filter(({ edition }) => edition > since)) {
      for (const pack of this.packs.of(collection).filter((one) => isIn(text, one))) {
        this.replaced.removeOf(pack.id, text.symbol, text.section);
        if (since > 0) {
          this.meta.putNumber(WIPE_DUE, 1);
        }
      }
    }
  }

  /** Shows a pack no longer; it is to be removed. */
  removePack(pack: StoredPack): void {
    this.packs.hide(pack.id);
    if (this.packs.of(pack.collection).length === 0) {
      this.erased.remove(pack.collection);
      this.collections.remove(pack.collection);
    }
  }

  /**
   * The last step: frees what nothing names any more, unless a pack is arriving, whose nodes are not yet named; writes
   * what the index holds back.
   */
  finish(): void {
    if (this.nodes.healed) {
      this.nodes.recount(this.packs.roots());
    }
    if (this.packs.hidden().length === 0) {
      this.nodes.sweep();
    }
    this.sections.flush();
    this.#index.flush();
    this.#ids.keep();
  }

  #withdrawWork(pack: StoredPack, symbol: string, reason: string): void {
    const work = this.works.find(pack.id, symbol);
    if (work) {
      if (work.withdrawn === undefined) {
        this.#sectionRows(pack).hide(work);
      }
      this.works.setWithdrawn(work.id, reason);
    }
  }

  #keeper(pack: StoredPack, edition: number, now: number): Replaced {
    return new Replaced(this.replaced, this.packs, pack.id, edition, now);
  }

  #packRows(pack: StoredPack, sections: SectionRows): PackRows {
    return new PackRows(this.nodes, this.works, sections, this.#ids, pack);
  }

  #sectionRows(pack: StoredPack): SectionRows {
    return new SectionRows(this.nodes, this.sections, this.#ids, pack, this.#index);
  }
}
