import type { Database } from "./database.ts";
import { MetaTable } from "./meta-table.ts";

const SECTION = "section.next";

/** Ids of rows that one transaction adds. A section's is never used again. */
export class RowIds {
  readonly #meta: MetaTable;
  readonly #firstSection: number;
  #nextSection: number;
  #nextWork: number;

  constructor(database: Database) {
    this.#meta = new MetaTable(database);
    this.#firstSection = this.#meta.number(SECTION) ?? 1;
    this.#nextSection = this.#firstSection;
    this.#nextWork = database.prepare("SELECT max(id) FROM work").count() + 1;
  }

  section(): number {
    return this.#nextSection++;
  }

  work(): number {
    return this.#nextWork++;
  }

  /** Keeps what the next transaction must know. */
  keep(): void {
    if (this.#nextSection !== this.#firstSection) {
      this.#meta.putNumber(SECTION, this.#nextSection);
    }
  }
}
