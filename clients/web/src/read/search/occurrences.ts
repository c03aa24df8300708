import type { TermBlocks } from "./posting-table.ts";
import { Postings } from "./postings.ts";

/** More than a section has positions; a section's number times this is exact. */
const SECTION = 2 ** 21;

/** Where a phrase may begin: a section and a position in one number each, ascending. */
export class Occurrences {
  readonly #places: Float64Array;

  /** @param places `section * SECTION + position` */
  private constructor(places: Float64Array) {
    this.#places = places;
  }

  /** Where a phrase may begin that has one of some terms at an offset. */
  static of(terms: readonly TermBlocks[], offset: number): Occurrences {
    const block = new Postings();
    let places = new Float64Array(256);
    let count = 0;
    for (const term of terms) {
      for (let i = 0; i < term.count; i++) {
        term.decode(i, block);
        if (count + block.positionCount > places.length) {
          const longer = new Float64Array(2 * (count + block.positionCount));
          longer.set(places);
          places = longer;
        }
        count = copyPlaces(block, offset, places, count);
      }
    }
    const all = places.slice(0, count);
    return new Occurrences(terms.length > 1 ? all.sort() : all);
  }

  get isEmpty(): boolean {
    return this.#places.length === 0;
  }

  /** Those that have one of some terms at an offset. */
  with(terms: readonly TermBlocks[], offset: number): Occurrences {
    const kept = new Uint8Array(this.#places.length);
    const block = new Postings();
    for (const term of terms) {
      for (let i = 0; i < term.count; i++) {
        this.#mark(term, i, offset, kept, block);
      }
    }
    return new Occurrences(this.#places.filter((_, i) => kept[i] === 1));
  }

  /** The sections, each with the number of its places. */
  bySection(): Postings {
    const sections = new Postings();
    let last = -1;
    for (const place of this.#places) {
      const section = Math.floor(place / SECTION);
      if (section !== last) {
        sections.addSection(section, 0);
        last = section;
      }
      sections.frequencies[sections.size - 1]!++;
    }
    return sections;
  }

  /** Marks the places that a block confirms; decodes it only if there are any in its sections. */
  #mark(term: TermBlocks, index: number, offset: number, kept: Uint8Array, block: Postings): void {
    const places = this.#places;
    let at = firstFrom(places, term.firstOf(index) * SECTION);
    if (at === places.length || places[at]! >= term.endOf(index) * SECTION) {
      return;
    }
    term.decode(index, block);
    const others = new Float64Array(block.positionCount);
    const count = copyPlaces(block, offset, others, 0);
    for (let i = 0; i < count && at < places.length; i++) {
      while (at < places.length && places[at]! < others[i]!) {
        at++;
      }
      if (places[at] === others[i]) {
        kept[at] = 1;
      }
    }
  }
}

/** Writes the place of each position that is not below an offset, less that; where the next goes. */
function copyPlaces(postings: Postings, offset: number, into: Float64Array, from: number): number {
  let to = from;
  let at = 0;
  for (let i = 0; i < postings.size; i++) {
    const section = postings.sections[i]! * SECTION;
    for (const end = at + postings.frequencies[i]!; at < end; at++) {
      if (postings.positions[at]! >= offset) {
        into[to++] = section + postings.positions[at]! - offset;
      }
    }
  }
  return to;
}

function firstFrom(places: Float64Array, place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
