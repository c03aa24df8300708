import type { Database } from "../../store/database.ts";

const SECTIONS = 256;
const OF_CHUNK = " FROM search_norm WHERE pack = ? AND chunk = ?";

/**
 * Length and kind of each section of a pack: two bytes, 256 sections a row. A length of 0 says that the section is
 * not in the index.
 */
export class NormTable {
  readonly #database: Database;
  readonly #pack: number;
  readonly #chunks = new Map<number, Uint8Array>();
  readonly #changed = new Set<number>();
  #recent = -1;
  #recentData: Uint8Array = new Uint8Array(0);

  constructor(database: Database, pack: number) {
    this.#database = database;
    this.#pack = pack;
  }

  static create(database: Database): void {
    database
      .prepare(
        "CREATE TABLE IF NOT EXISTS search_norm (pack INTEGER NOT NULL, chunk INTEGER NOT NULL," +
          " data BLOB NOT NULL, PRIMARY KEY (pack, chunk)) WITHOUT ROWID",
      )
      .run();
  }

  /** Reads ahead what sections from one to another need. */
  load(first: number, last: number): void {
    this.#database.prepare("SELECT chunk, data FROM search_norm WHERE pack = ? AND chunk >= ? AND chunk <= ?").each(
      (row) => {
        this.#chunks.set(row.number(0), row.bytes(1));
        return true;
      },
      this.#pack,
      Math.floor(first / SECTIONS),
      Math.floor(last / SECTIONS),
    );
  }

  lengthCode(section: number): number {
    return this.#chunk(Math.floor(section / SECTIONS))[at(section)]!;
  }

  kind(section: number): number {
    return this.#chunk(Math.floor(section / SECTIONS))[at(section) + 1]!;
  }

  set(section: number, lengthCode: number, kind: number): void {
    const number = Math.floor(section / SECTIONS);
    const chunk = this.#chunk(number);
    chunk[at(section)] = lengthCode;
    chunk[at(section) + 1] = kind;
    this.#changed.add(number);
  }

  /** Writes what was set. */
  flush(): void {
    for (const number of [...this.#changed].sort((a, b) => a - b)) {
      this.#write(number, this.#chunk(number));
    }
    this.#changed.clear();
    this.#chunks.clear();
    this.#recent = -1;
  }

  #chunk(number: number): Uint8Array {
    if (number !== this.#recent) {
      this.#recentData = this.#chunks.get(number) ?? this.#read(number);
      this.#chunks.set(number, this.#recentData);
      this.#recent = number;
    }
    return this.#recentData;
  }

  #read(number: number): Uint8Array {
    const stored = this.#database.prepare(`SELECT data${OF_CHUNK}`).first((row) => row.bytes(0), this.#pack, number);
    return stored ?? new Uint8Array(2 * SECTIONS);
  }

  #write(number: number, data: Uint8Array): void {
    if (data.some((byte, i) => i % 2 === 0 && byte !== 0)) {
      this.#database
        .prepare("INSERT OR REPLACE INTO search_norm (pack, chunk, data) VALUES (?, ?, ?)")
        .run(this.#pack, number, data);
    } else {
      this.#database.prepare(`DELETE${OF_CHUNK}`).run(this.#pack, number);
    }
  }
}

function at(section: number): number {
  return (section % SECTIONS) * 2;
}
