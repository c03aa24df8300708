import { CollectionTable } from "./collection-table.ts";
import type { Database } from "./database.ts";
import { ErasedTable } from "./erased-table.ts";
import { MetaTable } from "./meta-table.ts";
import { NodeTable } from "./node-table.ts";
import { PackTable, type StoredPack } from "./pack-table.ts";
import { ReplacedTable } from "./replaced-table.ts";
import { SectionTable } from "./section-table.ts";
import { WorkTable } from "./work-table.ts";

/** What the store holds. */
export class StoreView {
  /** For the search index. */
  readonly database: Database;
  readonly meta: MetaTable;
  readonly collections: CollectionTable;
  readonly packs: PackTable;
  readonly works: WorkTable;
  readonly sections: SectionTable;
  readonly replaced: ReplacedTable;
  readonly nodes: NodeTable;
  readonly erased: ErasedTable;

  constructor(database: Database) {
    this.database = database;
    this.meta = new MetaTable(database);
    this.erased = new ErasedTable(database);
    this.collections = new CollectionTable(database);
    this.packs = new PackTable(database);
    this.works = new WorkTable(database);
    this.sections = new SectionTable(database);
    this.replaced = new ReplacedTable(database);
    this.nodes = new NodeTable(database, this.sections);
  }

  /** Bytes that a pack takes here, about: its share of what the file holds, by the size of its sections. */
  storedBytes(pack: StoredPack): number {
    const all = this.packs.all().reduce((sum, { sectionBytes }) => sum + sectionBytes, 0);
    return all === 0 ? 0 : Math.round((this.database.usedBytes() * pack.sectionBytes) / all);
  }
}
