import { BlockEncoder, beginsBlock } from "./posting-block.ts";
import type { PostingTable } from "./posting-table.ts";
import { Postings } from "./postings.ts";
import { IndexMismatchError } from "./search-error.ts";

const END = Number.POSITIVE_INFINITY;

/** Brings changes into the blocks of terms; touches only the blocks that they fall in. */
export class PostingMerge {
  readonly #table: PostingTable;
  readonly #empty: boolean;
  readonly #appends: boolean;
  readonly #encoder = new BlockEncoder();
  readonly #merged = new Postings();
  readonly #block = new Postings();
  #term = "";
  #changes = this.#merged;
  #next = 0;
  #nextPosition = 0;

  /**
   * @param empty whether the table is known to have no blocks of these terms
   * @param appends whether all changes are known to fall behind all sections in the table
   */
  constructor(table: PostingTable, empty: boolean, appends: boolean) {
    this.#table = table;
    this.#empty = empty;
    this.#appends = appends;
  }

  /**
   * Writes all changes of a term.
   *
   * @param changes one a section; a frequency of 0 takes the term from it
   */
  run(term: string, changes: Postings): void {
    this.#term = term;
    this.#changes = changes;
    this.#next = 0;
    this.#nextPosition = 0;
    if (this.#empty) {
      this.#merged.clear();
      this.#putBefore(END);
      this.#write(0, 0);
    }
    while (this.#next < changes.size) {
      this.#mergeFrom();
    }
  }

  /** Merges into one block, and into those after it as long as they lose their first section. */
  #mergeFrom(): void {
    this.#merged.clear();
    this.#block.clear();
    const section = this.#changes.sections[this.#next]!;
    // A block that loses its first section joins the block before it.
    const losesFirst = this.#changes.frequencies[this.#next] === 0 && beginsBlock(section);
    const firstKey = this.#table.readUpTo(this.#term, losesFirst ? section - 1 : section, this.#block);
    let lastKey = firstKey;
    let following = this.#keyAfter(lastKey);
    this.#merge(following);
    while (following !== END && this.#removesNext(following)) {
      lastKey = following;
      this.#block.clear();
      this.#table.readUpTo(this.#term, lastKey, this.#block);
      following = this.#keyAfter(lastKey);
      this.#merge(following);
    }
    this.#write(firstKey, lastKey);
  }

  #keyAfter(key: number): number {
    return this.#appends ? END : (this.#table.keyAfter(this.#term, key) ?? END);
  }

  #removesNext(section: number): boolean {
    return this.#nextIs(section) && this.#changes.frequencies[this.#next] === 0;
  }

  /** Appends the block with the changes that fall before the next block. */
  #merge(end: number): void {
    let position = 0;
    for (let i = 0; i < this.#block.size; i++) {
      const section = this.#block.sections[i]!;
      this.#putBefore(section);
      if (this.#nextIs(section)) {
        this.#putNext();
      } else {
        this.#merged.addFrom(this.#block, i, position);
      }
      position += this.#block.frequencies[i]!;
    }
    this.#putBefore(end);
  }

  #nextIs(section: number): boolean {
    return this.#next < this.#changes.size && this.#changes.sections[this.#next] === section;
  }

  #putBefore(end: number): void {
    while (this.#next < this.#changes.size && this.#changes.sections[this.#next]! < end) {
      if (this.#changes.frequencies[this.#next] === 0) {
        throw new IndexMismatchError(this.#changes.sections[this.#next]!, `is not in the index under '${this.#term}'`);
      }
      this.#putNext();
    }
  }

  #putNext(): void {
    const frequency = this.#changes.frequencies[this.#next]!;
    if (frequency > 0) {
      this.#merged.addFrom(this.#changes, this.#next, this.#nextPosition);
    }
    this.#nextPosition += frequency;
    this.#next++;
  }

  /** Writes what was merged in place of the blocks with keys from one to another. */
  #write(firstKey: number, lastKey: number): void {
    const merged = this.#merged;
    const keepsFirst = merged.size > 0 && !this.#beginsBehind(firstKey);
    if (!this.#empty && (lastKey > firstKey || !keepsFirst)) {
      this.#table.delete(this.#term, keepsFirst ? firstKey + 1 : firstKey, lastKey);
    }
    let key = firstKey;
    let from = 0;
    let firstPosition = 0;
    let position = 0;
    for (let i = 0; i < merged.size; i++) {
      if (beginsBlock(merged.sections[i]!)) {
        this.#writeBlock(key, from, i, firstPosition);
        key = merged.sections[i]!;
        from = i;
        firstPosition = position;
      }
      position += merged.frequencies[i]!;
    }
    this.#writeBlock(key, from, merged.size, firstPosition);
  }

  #beginsBehind(key: number): boolean {
    const first = this.#merged.sections[0]!;
    return first !== key && beginsBlock(first);
  }

  #writeBlock(key: number, from: number, to: number, firstPosition: number): void {
    if (from < to) {
      const block = this.#encoder.encode(key, this.#merged, from, to, firstPosition);
      if (this.#empty) {
        this.#table.insert(this.#term, key, block);
      } else {
        this.#table.write(this.#term, key, block);
      }
    }
  }
}
