import type { Database } from "../../store/database.ts";

const LAST = "\u{10ffff}";

/** The words of a pack as they stand in its texts, and in how many sections each does. */
export class WordTable {
  readonly #database: Database;
  readonly #pack: number;

  constructor(database: Database, pack: number) {
    this.#database = database;
    this.#pack = pack;
  }

  static create(database: Database): void {
    database
      .prepare(
        "CREATE TABLE IF NOT EXISTS search_word (pack INTEGER NOT NULL, word TEXT NOT NULL," +
          " sections INTEGER NOT NULL, PRIMARY KEY (pack, word)) WITHOUT ROWID",
      )
      .run();
  }

  /** A word stands in so many sections more, or less. */
  change(word: string, difference: number): void {
    const known = this.#database
      .prepare("UPDATE search_word SET sections = sections + ? WHERE pack = ? AND word = ?")
      .run(difference, this.#pack, word);
    if (known === 0) {
      this.insert(word, difference);
    } else if (difference < 0) {
      this.#database
        .prepare("DELETE FROM search_word WHERE pack = ? AND word = ? AND sections <= 0")
        .run(this.#pack, word);
    }
  }

  /** The commonest words that begin like this, those of equal number in order of code points. */
  beginningWith(prefix: string, limit: number): string[] {
    return this.#database
      .prepare(
        "SELECT word FROM search_word WHERE pack = ? AND word >= ? AND word < ? ORDER BY sections DESC, word LIMIT ?",
      )
      .all((row) => row.text(0), this.#pack, prefix, prefix + LAST, limit);
  }

  /** Adds a word that is not there. */
  insert(word: string, sections: number): void {
    this.#database
      .prepare("INSERT INTO search_word (pack, word, sections) VALUES (?, ?, ?)")
      .run(this.#pack, word, sections);
  }
}
