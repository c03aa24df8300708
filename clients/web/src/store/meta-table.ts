import type { Database } from "./database.ts";

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** There while bytes of a text that was erased may be left in the file. */
export const WIPE_DUE = "wipe.due";

/** What this device draws its places in staged roll-outs from; told to nobody. */
export const ROLLOUT_SECRET = "rollout.secret";

/** Single values of a store, by name. */
export class MetaTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  find(name: string): Uint8Array | undefined {
    return this.#database.prepare("SELECT value FROM meta WHERE name = ?").first((row) => row.bytes(0), name);
  }

  findText(name: string): string | undefined {
    const bytes = this.find(name);
    return bytes && DECODER.decode(bytes);
  }

  /** A whole number. */
  number(name: string): number | undefined {
    const text = this.findText(name);
    return text === undefined ? undefined : Number(text);
  }

  /** Names that begin with a prefix of ASCII, in order. */
  names(prefix: string): string[] {
    return this.#database
      .prepare("SELECT name FROM meta WHERE name >= ? AND name < ? ORDER BY name")
      .all((row) => row.text(0), prefix, `${prefix}\u{10ffff}`);
  }

  put(name: string, value: Uint8Array): void {
    this.#database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)").run(name, value);
  }

  putText(name: string, value: string): void {
    this.put(name, ENCODER.encode(value));
  }

  putNumber(name: string, value: number): void {
    this.putText(name, String(value));
  }

  remove(name: string): void {
    this.#database.prepare("DELETE FROM meta WHERE name = ?").run(name);
  }
}
