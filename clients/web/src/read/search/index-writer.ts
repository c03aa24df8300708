import type { TextPieces } from "../../core/coding/text-pieces.ts";
import type { Database } from "../../store/database.ts";
import { PackChanges } from "./pack-changes.ts";
import { SearchError } from "./search-error.ts";

/** What a writer holds before it writes, in bytes. */
export const HEAP_BYTES = 32 << 20;

/** The share of the bound from which what is held is much. */
const LARGE = 0.75;

/**
 * Changes of the index within one transaction. They are gathered in memory and written when they outgrow its bound,
 * and by `flush`, without which they are lost.
 */
export class IndexWriter {
  readonly #database: Database;
  readonly #heapBound: number;
  readonly #packs = new Map<number, PackChanges>();

  constructor(database: Database, heapBound = HEAP_BYTES) {
    this.#database = database;
    this.#heapBound = heapBound;
  }

  /**
   * A section can be found from now on.
   *
   * @param section row of the section, below 2^31, not in the index
   * @param language that of the pack
   * @param kind code of the section's kind, 0 to 255
   * @param pieces what the text was said in, where that is at hand
   */
  add(pack: number, section: number, language: string, text: string, kind: number, pieces?: TextPieces): void {
    this.#changes(pack, language).add(row(section), text, kind, pieces);
    this.#flushWhenLarge();
  }

  /**
   * A section is no longer to be found. What is not in the index with this text is noticed, as far as can be seen; at
   * the latest by `flush`.
   *
   * @param text as it was added
   */
  remove(pack: number, section: number, language: string, text: string): void {
    this.#changes(pack, language).remove(row(section), text);
    this.#flushWhenLarge();
  }

  /** Writes what is held; to be called before the transaction commits. */
  flush(): void {
    const steps = this.flushing();
    while (steps.next().done !== true) {
      // no rest
    }
  }

  /** The same with rests at which a transaction may end. */
  *flushing(): Generator<undefined, void> {
    for (const changes of this.#packs.values()) {
      yield* changes.flushing();
    }
  }

  /** Whether much is held, which will soon be written in one go. */
  get isLarge(): boolean {
    return this.#heldBytes() > LARGE * this.#heapBound;
  }

  #flushWhenLarge(): void {
    if (this.#heldBytes() > this.#heapBound) {
      this.flush();
    }
  }

  #heldBytes(): number {
    let held = 0;
    for (const changes of this.#packs.values()) {
      held += changes.heapBytes();
    }
    return held;
  }

  #changes(pack: number, language: string): PackChanges {
    let changes = this.#packs.get(pack);
    if (!changes) {
      changes = new PackChanges(this.#database, pack, language);
      this.#packs.set(pack, changes);
    }
    if (changes.language !== language) {
      throw new SearchError(`pack ${pack} is in ${changes.language}, a section of it in ${language}`);
    }
    return changes;
  }
}

function row(section: number): number {
  if (section < 0 || section !== (section | 0)) {
    throw new SearchError(`section row ${section} is not below 2^31`);
  }
  return section;
}
