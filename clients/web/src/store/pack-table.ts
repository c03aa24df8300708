import { type Digest, digestBytes, digestFromBytes } from "../core/document/digest.ts";
import type { Database } from "./database.ts";
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
  " FROM pack p JOIN collection c ON c.id = p.collection";

/** Packs that the device subscribes to. */
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
    return this.#database.prepare(`${COLUMNS} WHERE p.collection = ? ORDER BY p.language`).all(stored, collection);
  }

  find(collection: string, language: string): StoredPack | undefined {
    return this.#database.prepare(`${COLUMNS} WHERE c.name = ? AND p.language = ?`).first(stored, collection, language);
  }

  findById(id: number): StoredPack | undefined {
    return this.#database.prepare(`${COLUMNS} WHERE p.id = ?`).first(stored, id);
  }

  ensure(collection: number, language: string): void {
    this.#database
      .prepare("INSERT OR IGNORE INTO pack (collection, language, kept_from, section_bytes) VALUES (?, ?, 0, 0)")
      .run(collection, language);
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

  remove(id: number): void {
    this.#database.prepare("DELETE FROM pack WHERE id = ?").run(id);
  }

  roots(): Digest[] {
    return this.all().flatMap((pack) => pack.root ?? []);
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
