import type { Database } from "../../store/database.ts";
import { blockSize, decodeBlock } from "./posting-block.ts";
import { Postings } from "./postings.ts";

const OF_TERM = " FROM search_posting WHERE pack = ? AND term = ?";

/** The blocks of one term, undecoded, in order. */
export class TermBlocks {
  readonly #keys: number[] = [];
  readonly #blocks: Uint8Array[] = [];
  /** In how many sections the term stands. */
  sections = 0;

  add(key: number, block: Uint8Array): void {
    this.#keys.push(key);
    this.#blocks.push(block);
    this.sections += blockSize(block);
  }

  get count(): number {
    return this.#blocks.length;
  }

  /** The least section that a block may hold. */
  firstOf(block: number): number {
    return this.#keys[block]!;
  }

  /** The section before which a block ends. */
  endOf(block: number): number {
    return this.#keys[block + 1] ?? Number.POSITIVE_INFINITY;
  }

  /** Puts what a block holds in place of what was there. */
  decode(block: number, into: Postings): Postings {
    into.clear();
    decodeBlock(this.#keys[block]!, this.#blocks[block]!, true, into);
    return into;
  }
}

/** The blocks of postings of a pack, by term and key. */
export class PostingTable {
  readonly #database: Database;
  readonly #pack: number;

  constructor(database: Database, pack: number) {
    this.#database = database;
    this.#pack = pack;
  }

  static create(database: Database): void {
    database
      .prepare(
        "CREATE TABLE IF NOT EXISTS search_posting (pack INTEGER NOT NULL, term TEXT NOT NULL," +
          " first INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (pack, term, first)) WITHOUT ROWID",
      )
      .run();
  }

  /** The sections that a term has, without positions. */
  sections(term: string): Postings {
    const postings = new Postings();
    this.#eachBlock(term, (key, block) => decodeBlock(key, block, false, postings));
    return postings;
  }

  /** All that a term has. */
  blocks(term: string): TermBlocks {
    const blocks = new TermBlocks();
    this.#eachBlock(term, (key, block) => blocks.add(key, block));
    return blocks;
  }

  /** Appends what the block holds that a section falls in; its key, 0 if there is none. */
  readUpTo(term: string, section: number, into: Postings): number {
    const found = this.#database
      .prepare(`SELECT first, data${OF_TERM} AND first <= ? ORDER BY first DESC LIMIT 1`)
      .first((row) => ({ key: row.number(0), block: row.bytes(1) }), this.#pack, term, section);
    if (!found) {
      return 0;
    }
    decodeBlock(found.key, found.block, true, into);
    return found.key;
  }

  /** Writes a block that has a new key. */
  insert(term: string, key: number, block: Uint8Array): void {
    this.#database
      .prepare("INSERT INTO search_posting (pack, term, first, data) VALUES (?, ?, ?, ?)")
      .run(this.#pack, term, key, block);
  }

  /** Writes a block, in place of one that has its key. */
  write(term: string, key: number, block: Uint8Array): void {
    this.#database
      .prepare("INSERT OR REPLACE INTO search_posting (pack, term, first, data) VALUES (?, ?, ?, ?)")
      .run(this.#pack, term, key, block);
  }

  /** Deletes the blocks with keys from one to another, both included. */
  delete(term: string, from: number, to: number): void {
    this.#database.prepare(`DELETE${OF_TERM} AND first >= ? AND first <= ?`).run(this.#pack, term, from, to);
  }

  /** The key of the next block. */
  keyAfter(term: string, key: number): number | undefined {
    return this.#database
      .prepare(`SELECT first${OF_TERM} AND first > ? ORDER BY first LIMIT 1`)
      .first((row) => row.number(0), this.#pack, term, key);
  }

  #eachBlock(term: string, use: (key: number, block: Uint8Array) => void): void {
    this.#database.prepare(`SELECT first, data${OF_TERM} ORDER BY first`).each(
      (row) => {
        use(row.number(0), row.bytes(1));
        return true;
      },
      this.#pack,
      term,
    );
  }
}
