import { type Digest, digestBytes, digestFromBytes } from "../core/document/digest.ts";
import type { Database } from "./database.ts";
import { StoreError } from "./faults.ts";
import type { Row } from "./statement.ts";

/** A pack on the device. */
export interface StoredPack {
  readonly id: number;
  /** Id of its collection. */
  readonly collection: number;
  readonly collectionName: string;
  /** BCP 47. */
  readonly language: string;
  /** Of what is here; absent before the first sync. */
  readonly root: Digest | undefined;
  /** Edition since which every text that was replaced is still here. */
  readonly keptFrom: number;
  /** Bytes of its sections' nodes. */
  readonly sectionBytes: number;
}

/** How people name a pack, e.g. `treaties/fr`. */
export function packName(pack: StoredPack): string {
  return `${pack.collectionName}/${pack.language}`;
}

const COLUMNS =
  "SELECT p.id, p.collection, c.name, p.language, p.root, p.kept_from, p.section_bytes" +
  " FROM pack p JOIN collection c ON c.id = p.collection WHERE p.shown = 1";

/**
 * Packs that the device subscribes to. Beside those that are shown there may be some that are not: one that is being
 * read, and others that are to be removed.
 */
export class PackTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(): StoredPack[] {
    return this.#database.prepare(`${COLUMNS} ORDER BY c.name, p.language`).all(stored);
  }

  /** Those of a collection. */
  of(collection: number): StoredPack[] {
    return this.#database.prepare(`${COLUMNS} AND p.collection = ? ORDER BY p.language`).all(stored, collection);
  }

  find(collection: string, language: string): StoredPack | undefined {
    return this.#database.prepare(`${COLUMNS} AND c.name = ? AND p.language = ?`).first(stored, collection, language);
  }

  findById(id: number): StoredPack | undefined {
    return this.#database.prepare(`${COLUMNS} AND p.id = ?`).first(stored, id);
  }

  ensure(collection: number, language: string): void {
    this.#database
      .prepare(
        "INSERT OR IGNORE INTO pack (collection, language, kept_from, section_bytes, shown) VALUES (?, ?, 0, 0, 1)",
      )
      .run(collection, language);
  }

  /** Adds a pack beside another, with its names and without a root; it is not shown. */
  beside({ id, ...names }: StoredPack): StoredPack {
    const rows = this.#database
      .prepare(
        "INSERT INTO pack (collection, language, kept_from, section_bytes, shown)" +
          " SELECT collection, language, kept_from, 0, 0 FROM pack WHERE id = ? AND shown = 1",
      )
      .run(id);
    if (rows === 0) {
      throw new StoreError(`${names.collectionName}/${names.language} is followed no longer`);
    }
    const added = this.#database.prepare("SELECT last_insert_rowid()").count();
    return { ...names, id: added, root: undefined, sectionBytes: 0 };
  }

  show(id: number): void {
    this.#database.prepare("UPDATE pack SET shown = 1 WHERE id = ?").run(id);
  }

  hide(id: number): void {
    this.#database.prepare("UPDATE pack SET shown = 0 WHERE id = ?").run(id);
  }

  /** Ids of those that are not shown. */
  hidden(): number[] {
    return this.#database.prepare("SELECT id FROM pack WHERE shown = 0 ORDER BY id").all((row) => row.number(0));
  }

  setRoot(id: number, root: Digest): void {
    this.#database.prepare("UPDATE pack SET root = ? WHERE id = ?").run(digestBytes(root), id);
  }

  setKeptFrom(id: number, edition: number): void {
    this.#database.prepare("UPDATE pack SET kept_from = max(kept_from, ?) WHERE id = ?").run(edition, id);
  }

  addSectionBytes(id: number, more: number): void {
    this.#database.prepare("UPDATE pack SET section_bytes = section_bytes + ? WHERE id = ?").run(more, id);
  }

  /** Removes the root of a pack; which that was. */
  takeRoot(id: number): Digest | undefined {
    const root = this.#database
      .prepare("SELECT root FROM pack WHERE id = ? AND root IS NOT NULL")
      .first((row) => digestFromBytes(row.bytes(0)), id);
    this.#database.prepare("UPDATE pack SET root = NULL WHERE id = ?").run(id);
    return root;
  }

  remove(id: number): void {
    this.#database.prepare("DELETE FROM pack WHERE id = ?").run(id);
  }

  /** Of all packs, shown or not. */
  roots(): Digest[] {
    return this.#database
      .prepare("SELECT root FROM pack WHERE root IS NOT NULL")
      .all((row) => digestFromBytes(row.bytes(0)));
  }
}

function stored(row: Row): StoredPack {
  return {
    id: row.number(0),
    collection: row.number(1),
    collectionName: row.text(2),
    language: row.text(3),
    root: row.isNull(4) ? undefined : digestFromBytes(row.bytes(4)),
    keptFrom: row.number(5),
    sectionBytes: row.number(6),
  };
}
