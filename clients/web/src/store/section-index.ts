import type { TextPieces } from "../core/coding/text-pieces.ts";
import type { Section } from "../core/document/section.ts";
import type { Database } from "./database.ts";

/** The search index, as the store keeps it in step with the sections. */
export interface SectionIndex {
  /** Creates its tables where they are missing. */
  createSchema(database: Database): void;
  /** Begins changes within the current transaction, or of one pack over several. */
  changes(database: Database): IndexChanges;
  /** Removes all of a pack, with rests at which a transaction may end. */
  removing(database: Database, pack: number): Generator<undefined, void>;
}

/** Changes of the index within one transaction. Packs and sections are known by their rows. */
export interface IndexChanges {
  /**
   * A section can be found from now on.
   *
   * @param pieces what its text was said in, where that is at hand
   */
  add(pack: number, row: number, language: string, section: Section, pieces?: TextPieces): void;
  /** A section is no longer to be found; it is given as it was added. */
  remove(pack: number, row: number, language: string, section: Section): void;
  /** Writes what is held back; called before what was added is removed, and before the end. */
  flush(): void;
  /** Whether much is held back, which will soon be written in one go. */
  readonly isLarge: boolean;
  /** The same with rests at which a transaction may end. */
  flushing(): Generator<undefined, void>;
}
