import { type Digest, digestOf } from "../core/document/digest.ts";
import type { Section } from "../core/document/section.ts";
import { decodeSection } from "../core/tree/nodes.ts";
import type { Database } from "./database.ts";
import { DamageError, StoreError } from "./faults.ts";
import type { Row } from "./statement.ts";

/** A section of a work. */
export interface StoredSection {
  readonly id: number;
  readonly work: number;
  /** The section's id in its expression. */
  readonly name: string;
  /** Ascends in the order of the work's sections; its value means nothing else. */
  readonly place: number;
}

const COLUMNS = "SELECT id, work, name, place FROM section";
const BATCH = 256;

/**
 * The sections of the works on the device. A row's id stands for the section's text in the search index: changed text
 * gets a new row, a moved section keeps its own.
 */
export class SectionTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  find(work: number, name: string): StoredSection | undefined {
    return this.#database.prepare(`${COLUMNS} WHERE work = ? AND name = ?`).first(stored, work, name);
  }

  findById(id: number): StoredSection | undefined {
    return this.#database.prepare(`${COLUMNS} WHERE id = ?`).first(stored, id);
  }

  /** Ids of all rows of a work, in the order of its sections. */
  inOrder(work: number): number[] {
    return this.#database
      .prepare("SELECT id FROM section WHERE work = ? ORDER BY place")
      .all((row) => row.number(0), work);
  }

  /** Hands on the id of each row and its work's. */
  eachWork(use: (id: number, work: number) => void): void {
    this.#database.prepare("SELECT id, work FROM section ORDER BY work").each((row) => {
      use(row.number(0), row.number(1));
      return true;
    });
  }

  /** Some sections of a work, in order of name, after one name. */
  after(work: number, name: string): StoredSection[] {
    return this.#database
      .prepare(`${COLUMNS} WHERE work = ? AND name > ? ORDER BY name LIMIT ${BATCH}`)
      .all(stored, work, name);
  }

  count(work: number): number {
    return this.#database.prepare("SELECT count(*) FROM section WHERE work = ?").count(work);
  }

  /** Adds a row with its section's node. */
  insert(row: StoredSection, digest: Digest, node: Uint8Array): void {
    this.#database
      .prepare("INSERT INTO section (id, work, name, place, digest, bytes) VALUES (?, ?, ?, ?, ?, ?)")
      .run(row.id, row.work, row.name, row.place, prefix(digest), node);
  }

  /** A section's node, intact or not; nothing where no row may have it. */
  node(digest: Digest): Uint8Array | undefined {
    const found = this.#database
      .prepare("SELECT bytes FROM section WHERE digest = ?")
      .all((row) => row.bytes(0), prefix(digest));
    return found.find((node) => digestOf(node) === digest) ?? found[0];
  }

  /** The section of a row; throws when its bytes are not those that were stored. */
  content(row: StoredSection): Section {
    const found = this.#database
      .prepare("SELECT digest, bytes FROM section WHERE id = ?")
      .first((stored) => ({ digest: stored.number(0), node: stored.bytes(1) }), row.id);
    if (!found) {
      throw new StoreError(`no row for section ${row.name}`);
    }
    if (prefix(digestOf(found.node)) !== found.digest) {
      throw new DamageError(`section ${row.name}`, "is damaged");
    }
    return decodeSection(found.node);
  }

  move(work: number, name: string, place: number): void {
    this.#database.prepare("UPDATE section SET place = ? WHERE work = ? AND name = ?").run(place, work, name);
  }

  /** Removes a row; the bytes of its node. */
  remove(id: number): number {
    const bytes = this.#database.prepare("SELECT length(bytes) FROM section WHERE id = ?").count(id);
    this.#database.prepare("DELETE FROM section WHERE id = ?").run(id);
    return bytes;
  }
}

/** The first four bytes of a digest, as a signed number: enough to find it and to notice damage. */
function prefix(digest: Digest): number {
  return Number.parseInt(digest.slice(0, 8), 16) | 0;
}

function stored(row: Row): StoredSection {
  return { id: row.number(0), work: row.number(1), name: row.text(2), place: row.number(3) };
}
