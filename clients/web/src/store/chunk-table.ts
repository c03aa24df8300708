import type { Database } from "./database.ts";
import { SectionChunk } from "./section-chunk.ts";
import type { Row } from "./statement.ts";

const COLUMNS = "SELECT first, work, hash, data FROM section_chunk";
/** Chunks that are kept at hand: what is read comes from few of them. */
const MOST_HELD = 64;
/** Changed chunks from which they are written. */
const MOST_CHANGED = 64;

/** The chunks of sections. What is changed is written by `flush`, and when much has changed. */
export class ChunkTable {
  readonly #database: Database;
  readonly #held = new Map<number, SectionChunk>();
  readonly #changed = new Map<number, SectionChunk>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The chunk that a section with an id is in, if it is there. */
  of(id: number): SectionChunk | undefined {
    return this.#database.prepare(`${COLUMNS} WHERE first <= ? ORDER BY first DESC LIMIT 1`).first(this.#chunk, id);
  }

  /** All chunks of a work, in order of their ids. */
  ofWork(work: number): SectionChunk[] {
    return this.#database.prepare(`${COLUMNS} WHERE work = ? ORDER BY first`).all(this.#chunk, work);
  }

  /** Hands on the least id and the work of each chunk, in order of works. */
  each(use: (first: number, work: number) => void): void {
    this.#database.prepare("SELECT first, work FROM section_chunk ORDER BY work, first").each((row) => {
      use(row.number(0), row.number(1));
      return true;
    });
  }

  /** A chunk without sections, which has its row at once. */
  begin(first: number, work: number): SectionChunk {
    const chunk = new SectionChunk(first, work);
    this.#database
      .prepare("INSERT INTO section_chunk (first, work, hash, data) VALUES (?, ?, 0, x'')")
      .run(first, work);
    this.change(chunk);
    return chunk;
  }

  /** A chunk is about to change, or has. */
  change(chunk: SectionChunk): void {
    this.#changed.set(chunk.first, chunk);
  }

  /** Removes the chunks of a work. */
  removeWork(work: number): void {
    for (const chunks of [this.#changed, this.#held]) {
      for (const chunk of chunks.values()) {
        if (chunk.work === work) {
          chunks.delete(chunk.first);
        }
      }
    }
    this.#database.prepare("DELETE FROM section_chunk WHERE work = ?").run(work);
  }

  flushWhenLarge(): void {
    if (this.#changed.size > MOST_CHANGED) {
      this.flush();
    }
  }

  flush(): void {
    for (const chunk of this.#changed.values()) {
      this.#write(chunk);
    }
    this.#changed.clear();
  }

  /** Forgets what is at hand, as others have changed the table. */
  forget(): void {
    this.#held.clear();
  }

  #write(chunk: SectionChunk): void {
    if (chunk.isEmpty) {
      this.#held.delete(chunk.first);
      this.#database.prepare("DELETE FROM section_chunk WHERE first = ?").run(chunk.first);
      return;
    }
    const { hash, data } = chunk.encode();
    this.#database.prepare("UPDATE section_chunk SET hash = ?, data = ? WHERE first = ?").run(hash, data, chunk.first);
  }

  readonly #chunk = (row: Row): SectionChunk => {
    const first = row.number(0);
    const known = this.#changed.get(first) ?? this.#held.get(first);
    const chunk = known ?? SectionChunk.stored(first, row.number(1), row.number(2), row.bytes(3));
    this.#held.delete(first);
    this.#held.set(first, chunk);
    if (this.#held.size > MOST_HELD) {
      this.#held.delete(this.#held.keys().next().value!);
    }
    return chunk;
  };
}
