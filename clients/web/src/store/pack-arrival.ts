import type { PackListener } from "../core/bundle/pack-listener.ts";
import type { Digest } from "../core/document/digest.ts";
import type { NodeSink } from "../core/tree/node-sink.ts";
import type { Database } from "./database.ts";
import { PackFill } from "./pack-fill.ts";
import type { StoredPack } from "./pack-table.ts";
import { RowIds } from "./row-ids.ts";
import type { IndexChanges } from "./section-index.ts";
import { SectionRows } from "./section-rows.ts";
import { goOn } from "./steps.ts";
import { StoreView } from "./store-view.ts";

/** Reads all of a pack and rests after each work; its root in the end. */
export type PackReading = (sink: NodeSink, listener: PackListener) => Generator<undefined, Digest>;

/**
 * A pack that is read beside those that are shown. Each advance is a transaction; between two of them the store is
 * read and changed as ever, and nothing of what has arrived is seen, until `StoreChange.take` shows all of it. One
 * that is broken off, or whose advance throws, is left to `PackRemoval`.
 */
export class PackArrival {
  /** The pack as it arrives; it has no root. */
  readonly pack: StoredPack;
  readonly #database: Database;
  readonly #view: StoreView;
  readonly #index: IndexChanges;
  readonly #fill: PackFill;
  readonly #steps: Generator<undefined, Digest>;
  #root: Digest | undefined;

  /**
   * @param pack added beside the one that it is to replace
   * @param index that nobody else changes meanwhile
   */
  constructor(database: Database, pack: StoredPack, index: IndexChanges, reading: PackReading) {
    this.pack = pack;
    this.#database = database;
    this.#view = new StoreView(database);
    this.#index = index;
    this.#fill = new PackFill(this.#view.nodes, this.#view.works, pack);
    this.#steps = this.#all(reading);
  }

  get healing(): boolean {
    return this.#view.nodes.healed;
  }

  /** Nodes put again replace stored ones that are damaged. */
  heal(): void {
    this.#view.nodes.heal();
  }

  /** The root that was read, when all has arrived. */
  get root(): Digest | undefined {
    return this.#root;
  }

  /** Reads on for about so many milliseconds, and at least one work; whether more is to come. */
  advance(milliseconds: number): boolean {
    this.#database.write(() => {
      const ids = new RowIds(this.#database);
      const rows = new SectionRows(this.#view.nodes, this.#view.sections, ids, this.pack, this.#index);
      this.#fill.goOn(rows, ids);
      this.#root = goOn(this.#steps, milliseconds).value;
      this.#fill.rest();
      this.#view.sections.flush();
      this.#view.packs.addSectionBytes(this.pack.id, rows.grownBytes);
      ids.keep();
    });
    return this.#root === undefined;
  }

  *#all(reading: PackReading): Generator<undefined, Digest> {
    const steps = reading(this.#fill, this.#fill);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      if (this.#index.isLarge) {
        yield* this.#index.flushing();
      }
      yield;
    }
    yield* this.#index.flushing();
    return step.value;
  }
}
