import type { Digest } from "../core/document/digest.ts";
import type { Database } from "./database.ts";
import { prefixOf } from "./digests.ts";

/** Keys that are held before they are written in their order, which fills pages best. */
const MOST_HELD = 1 << 18;
const ID_BITS = 31;
const ID = 2 ** ID_BITS - 1;

/** Keys that are looked at in one go. */
const BATCH = 4096;

interface Key {
  readonly prefix: number;
  readonly id: number;
}

/**
 * Which sections have a digest that begins in some way. A key is the first three bytes of a digest and, in the lower
 * 31 bits, a section's id.
 */
export class SectionDigests {
  readonly #database: Database;
  readonly #prefixes: number[] = [];
  readonly #ids: number[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  add(digest: Digest, id: number): void {
    this.#prefixes.push(prefixOf(digest));
    this.#ids.push(id);
    if (this.#ids.length >= MOST_HELD) {
      this.flush();
    }
  }

  remove(digest: Digest, id: number): void {
    this.flush();
    this.#database.prepare(`DELETE FROM section_digest WHERE key = (? << ${ID_BITS}) | ?`).run(prefixOf(digest), id);
  }

  /** Hands on the ids of sections that may have a digest, ascending, until the reader returns false. */
  each(digest: Digest, use: (id: number) => boolean): void {
    this.#between(digest, 0, ID, use);
  }

  /** The ids from one to another, both included, of sections that may have a digest. */
  between(digest: Digest, from: number, to: number): number[] {
    const found: number[] = [];
    this.#between(digest, from, to, (id) => found.push(id) > 0);
    return found;
  }

  /** Removes all that belong to some sections, with rests; looks at every key. */
  *removing(isGone: (id: number) => boolean): Generator<undefined, void> {
    this.flush();
    let last: Key | undefined = { prefix: -1, id: 0 };
    while (last) {
      const keys = this.#after(last);
      for (const { prefix, id } of keys.filter((key) => isGone(key.id))) {
        this.#database.prepare(`DELETE FROM section_digest WHERE key = (? << ${ID_BITS}) | ?`).run(prefix, id);
      }
      last = keys.at(-1);
      yield;
    }
  }

  flush(): void {
    const insert = this.#database.prepare(`INSERT OR IGNORE INTO section_digest (key) VALUES ((? << ${ID_BITS}) | ?)`);
    const order = Float64Array.from(this.#prefixes, (prefix, i) => prefix * MOST_HELD + i).sort();
    for (const place of order) {
      const at = place % MOST_HELD;
      insert.run(this.#prefixes[at]!, this.#ids[at]!);
    }
    this.#prefixes.length = 0;
    this.#ids.length = 0;
  }

  #after({ prefix, id }: Key): Key[] {
    return this.#database
      .prepare(
        `SELECT key >> ${ID_BITS}, key & ${ID} FROM section_digest` +
          ` WHERE key > ((? << ${ID_BITS}) | ?) ORDER BY key LIMIT ${BATCH}`,
      )
      .all((row) => ({ prefix: row.number(0), id: row.number(1) }), prefix, id);
  }

  #between(digest: Digest, from: number, to: number, use: (id: number) => boolean): void {
    this.flush();
    const prefix = prefixOf(digest);
    this.#database
      .prepare(
        `SELECT key & ${ID} FROM section_digest` +
          ` WHERE key BETWEEN (? << ${ID_BITS}) | ? AND (? << ${ID_BITS}) | ? ORDER BY key`,
      )
      .each((row) => use(row.number(0)), prefix, from, prefix, to);
  }
}
