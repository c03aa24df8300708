import { type Digest, digestOf } from "../core/document/digest.ts";
import { ChunkTable } from "./chunk-table.ts";
import type { Database } from "./database.ts";
import { DamageError } from "./faults.ts";
import type { SectionChunk } from "./section-chunk.ts";
import { SectionDigests } from "./section-digests.ts";
import { SectionRanges } from "./section-ranges.ts";

/** A section of a work. */
export interface StoredSection {
  readonly id: number;
  readonly work: number;
  /** Its node, not to be changed. */
  readonly node: Uint8Array;
}

/** Where a section stands. */
export interface StoredPlace {
  readonly work: number;
  /** Ascends in the order of the work's sections; its value means nothing else. */
  readonly place: number;
}

/** Sections of other works that are looked at before those of the right one are looked for. */
const MOST_TRIED = 16;

/**
 * The sections of the works on the device. A row's id stands for the section's text in the search index: changed text
 * gets a new row, a moved section keeps its own. What is changed is written by `flush`.
 */
export class SectionTable {
  readonly #chunks: ChunkTable;
  readonly #digests: SectionDigests;
  #open: SectionChunk | undefined;

  constructor(database: Database) {
    this.#chunks = new ChunkTable(database);
    this.#digests = new SectionDigests(database);
  }

  findById(id: number): StoredSection | undefined {
    const chunk = this.#chunks.of(id);
    return chunk?.has(id) ? { id, work: chunk.work, node: chunk.node(id) } : undefined;
  }

  placeOf(id: number): StoredPlace | undefined {
    const chunk = this.#chunks.of(id);
    return chunk?.has(id) ? { work: chunk.work, place: chunk.place(id) } : undefined;
  }

  /** The section of a work that has a digest. */
  find(work: number, digest: Digest): StoredSection | undefined {
    let found: StoredSection | undefined;
    let tried = 0;
    this.#digests.each(digest, (id) => {
      found = this.#sectionIn(this.#chunks.of(id), work, digest, id);
      return !found && ++tried < MOST_TRIED;
    });
    return found ?? (tried < MOST_TRIED ? undefined : this.#findAmong(this.#chunks.ofWork(work), digest));
  }

  /** All sections of a work, in order of their ids. */
  of(work: number): StoredSection[] {
    return this.#chunks.ofWork(work).flatMap(({ ids, nodes }) => ids.map((id, i) => ({ id, work, node: nodes[i]! })));
  }

  /** Ids of all sections of a work, in their order. */
  inOrder(work: number): number[] {
    return this.#chunks
      .ofWork(work)
      .flatMap(({ ids, places }) => ids.map((id, i) => ({ id, place: places[i]! })))
      .sort((a, b) => a.place - b.place)
      .map(({ id }) => id);
  }

  /** Hands on ranges of ids, each by its first and its work's; they end where the next one begins. */
  eachRange(use: (first: number, work: number) => void): void {
    this.#chunks.each(use);
  }

  count(work: number): number {
    return this.#chunks.ofWork(work).reduce((sum, { ids }) => sum + ids.length, 0);
  }

  /** Adds a section with its node; ids ascend. */
  insert(id: number, work: number, place: number, digest: Digest, node: Uint8Array): void {
    this.#chunkFor(id, work).add(id, place, node);
    this.#digests.add(digest, id);
  }

  /** A section's node, intact or not; nothing where no section may have it. */
  node(digest: Digest): Uint8Array | undefined {
    let found: Uint8Array | undefined;
    this.#digests.each(digest, (id) => {
      found = this.#nodeOf(id);
      return digestOf(found) !== digest;
    });
    return found;
  }

  move(id: number, place: number): void {
    const chunk = this.#chunkOf(id);
    this.#chunks.change(chunk);
    chunk.move(id, place);
  }

  remove(section: StoredSection): void {
    const chunk = this.#chunkOf(section.id);
    this.#chunks.change(chunk);
    chunk.remove(section.id);
    this.#digests.remove(digestOf(section.node), section.id);
    this.#chunks.flushWhenLarge();
  }

  /** Removes all sections of a work, intact or not, but for their digests. */
  removeWork(work: number): void {
    this.#chunks.removeWork(work);
  }

  /** Removes the digests of all sections of some works, with rests at which a transaction may end. */
  *removingDigests(works: ReadonlySet<number>): Generator<undefined, void> {
    const ranges = new SectionRanges(this);
    yield* this.#digests.removing((id) => works.has(ranges.workOf(id)));
  }

  flush(): void {
    this.#open = undefined;
    this.#chunks.flush();
    this.#digests.flush();
  }

  /** Forgets what is at hand, as others have changed the table. */
  forget(): void {
    this.#chunks.forget();
  }

  #chunkFor(id: number, work: number): SectionChunk {
    if (!this.#open || this.#open.work !== work || this.#open.isFull) {
      this.#chunks.flushWhenLarge();
      this.#open = this.#chunks.begin(id, work);
    }
    this.#chunks.change(this.#open);
    return this.#open;
  }

  #chunkOf(id: number): SectionChunk {
    const chunk = this.#chunks.of(id);
    if (!chunk) {
      throw new DamageError(`section row ${id}`, "is missing");
    }
    return chunk;
  }

  /** For a text that stands in very many works: asks for the ids of one only. */
  #findAmong(chunks: readonly SectionChunk[], digest: Digest): StoredSection | undefined {
    for (const chunk of chunks) {
      for (const id of this.#digests.between(digest, chunk.first, chunk.ids.at(-1) ?? chunk.first)) {
        const found = this.#sectionIn(chunk, chunk.work, digest, id);
        if (found) {
          return found;
        }
      }
    }
    return undefined;
  }

  #sectionIn(chunk: SectionChunk | undefined, work: number, digest: Digest, id: number): StoredSection | undefined {
    if (chunk?.work !== work || !chunk.has(id)) {
      return undefined;
    }
    const node = chunk.node(id);
    return digestOf(node) === digest ? { id, work, node } : undefined;
  }

  #nodeOf(id: number): Uint8Array {
    try {
      return this.findById(id)?.node ?? new Uint8Array(0);
    } catch (fault) {
      if (fault instanceof DamageError) {
        return new Uint8Array(0);
      }
      throw fault;
    }
  }
}
