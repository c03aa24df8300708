import type { Section } from "../core/document/section.ts";
import { encodeSection } from "../core/tree/nodes.ts";
import type { PackTable } from "./pack-table.ts";
import type { ReplacedTable, StoredReplaced } from "./replaced-table.ts";

/** Told of the texts that an update replaces. */
export interface Replacing {
  /** A section goes, or its text. */
  gone(symbol: string, before: Section): void;
  /** A section comes; its id is empty for a whole work. */
  added(symbol: string, section: string): void;
}

/** For texts that no reader has seen. */
export const UNSEEN: Replacing = { gone() {}, added() {} };

const LONGEST = 90 * 24 * 60 * 60 * 1000;
const SHARE = 10;
const LEAST = 64 << 10;

/**
 * Keeps the texts that updates of one pack replace: since the last edition read, for at most 90 days, in at most a
 * tenth of the pack's size, or 64 KiB where that is more.
 */
export class Replaced implements Replacing {
  readonly #table: ReplacedTable;
  readonly #packs: PackTable;
  readonly #pack: number;
  readonly #edition: number;
  readonly #now: number;

  /**
   * @param edition that replaces
   * @param now milliseconds since 1970
   */
  constructor(table: ReplacedTable, packs: PackTable, pack: number, edition: number, now: number) {
    this.#table = table;
    this.#packs = packs;
    this.#pack = pack;
    this.#edition = edition;
    this.#now = now;
  }

  gone(symbol: string, before: Section): void {
    this.#table.add(this.#pack, this.#edition, symbol, before.id, encodeSection(before), this.#now);
  }

  added(symbol: string, section: string): void {
    this.#table.add(this.#pack, this.#edition, symbol, section, undefined, this.#now);
  }

  /**
   * Drops what need not be kept, edition by edition.
   *
   * @param readEdition the last edition that the reader has seen
   * @param packBytes size of the pack's texts
   */
  trim(readEdition: number, packBytes: number): void {
    this.#table.removeUpTo(this.#pack, readEdition);
    let oldest = this.#table.oldest(this.#pack);
    while (oldest && this.#isTooMuch(oldest, packBytes)) {
      this.#table.removeUpTo(this.#pack, oldest.edition);
      this.#packs.setKeptFrom(this.#pack, oldest.edition);
      oldest = this.#table.oldest(this.#pack);
    }
  }

  #isTooMuch(oldest: StoredReplaced, packBytes: number): boolean {
    return (
      oldest.replacedAt < this.#now - LONGEST || this.#table.bytes(this.#pack) > Math.max(LEAST, packBytes / SHARE)
    );
  }
}
