import { grown, type Postings } from "./postings.ts";

const FIRST_BYTES = 1 << 20;
const FIRST_SLICE = 8;
const LONGEST_SLICE = 1 << 10;
/** Bytes at a slice's end that say where the next one begins. */
const LINK = 4;
/** The fields of a term. */
const FIRST = 0;
const AT = 1;
const END = 2;
const SLICE = 3;
const SECTION = 4;
const POSITION = 5;
const FIELDS = 6;
/** The position in a section from which a term has gone. */
const GONE = -1;

/**
 * What shall change in the postings of many terms, in the order in which it came. Each term's changes are numbers of
 * as few bytes as they need, in slices of one array, later slices being longer; so a common term takes little more
 * than its bytes, and a rare one little at all.
 *
 * An even number `2s` is a position, `s` behind the last one in the section. An odd one begins a section, `2z + 1`,
 * with z the zigzag code of how far its row is from the last one; behind it stands 0 if the term has gone from the
 * section, else the first position and one.
 */
export class PostingPool {
  #bytes = new Uint8Array(FIRST_BYTES);
  #used = 0;
  #fields = new Int32Array(FIELDS << 8);
  #terms = 0;

  /** Bytes that are in use. */
  get size(): number {
    return this.#used;
  }

  /** Begins a term without changes; its number, from 0. */
  newTerm(): number {
    const at = this.#terms * FIELDS;
    if (at === this.#fields.length) {
      this.#fields = grown(this.#fields, 2 * at);
    }
    const slice = this.#newSlice(FIRST_SLICE);
    this.#fields[at + FIRST] = slice;
    this.#fields[at + AT] = slice;
    this.#fields[at + END] = slice + FIRST_SLICE - LINK;
    this.#fields[at + SLICE] = FIRST_SLICE;
    this.#fields[at + SECTION] = -1;
    this.#fields[at + POSITION] = GONE;
    return this.#terms++;
  }

  /** Forgets all terms. */
  clear(): void {
    this.#used = 0;
    this.#terms = 0;
  }

  /** A term has gone from a section; said again at once it changes nothing. */
  remove(term: number, section: number): void {
    const at = term * FIELDS;
    if (section !== this.#fields[at + SECTION] || this.#fields[at + POSITION] !== GONE) {
      this.#begin(at, section);
      this.#put(at, 0);
      this.#fields[at + POSITION] = GONE;
    }
  }

  /** A term stands in a section at a position; those of one section come in order. */
  add(term: number, section: number, position: number): void {
    const at = term * FIELDS;
    const last = this.#fields[at + POSITION]!;
    if (section !== this.#fields[at + SECTION] || last === GONE) {
      this.#begin(at, section);
      this.#put(at, position + 1);
    } else {
      this.#put(at, (position - last) << 1);
    }
    this.#fields[at + POSITION] = position;
  }

  /** Appends what was said of a term; a frequency of 0 says that it has gone from a section. */
  read(term: number, into: Postings): void {
    const at = term * FIELDS;
    const cursor = new Cursor(this.#bytes, this.#fields[at + FIRST]!, this.#fields[at + AT]!);
    let section = -1;
    let position = 0;
    while (!cursor.done()) {
      const number = cursor.number();
      if ((number & 1) === 0) {
        position += number >>> 1;
      } else {
        const step = number >>> 1;
        section += (step >>> 1) ^ -(step & 1);
        into.addSection(section, 0);
        position = cursor.number() - 1;
        if (position === GONE) {
          continue;
        }
      }
      into.countPosition(position);
    }
  }

  #begin(at: number, section: number): void {
    const step = section - this.#fields[at + SECTION]!;
    this.#put(at, (((step << 1) ^ (step >> 31)) << 1) | 1);
    this.#fields[at + SECTION] = section;
  }

  #put(at: number, number: number): void {
    let rest = number;
    for (; (rest & ~0x7f) !== 0; rest >>>= 7) {
      this.#append(at, (rest & 0x7f) | 0x80);
    }
    this.#append(at, rest);
  }

  #append(at: number, part: number): void {
    let to = this.#fields[at + AT]!;
    if (to === this.#fields[at + END]) {
      to = this.#nextSlice(at);
    }
    this.#bytes[to] = part;
    this.#fields[at + AT] = to + 1;
  }

  #nextSlice(at: number): number {
    const size = nextSize(this.#fields[at + SLICE]!);
    const slice = this.#newSlice(size);
    const link = this.#fields[at + END]!;
    for (let i = 0; i < LINK; i++) {
      this.#bytes[link + i] = slice >>> (8 * i);
    }
    this.#fields[at + SLICE] = size;
    this.#fields[at + END] = slice + size - LINK;
    return slice;
  }

  #newSlice(size: number): number {
    const slice = this.#used;
    this.#used += size;
    if (this.#used > this.#bytes.length) {
      const longer = new Uint8Array(2 * this.#bytes.length);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    return slice;
  }
}

function nextSize(size: number): number {
  return Math.min(2 * size, LONGEST_SLICE);
}

/** Reads the numbers of one term, from slice to slice. */
class Cursor {
  readonly #bytes: Uint8Array;
  readonly #stop: number;
  #size = FIRST_SLICE;
  #next: number;
  #end: number;

  constructor(bytes: Uint8Array, first: number, stop: number) {
    this.#bytes = bytes;
    this.#next = first;
    this.#end = first + FIRST_SLICE - LINK;
    this.#stop = stop;
  }

  done(): boolean {
    return this.#next === this.#stop;
  }

  number(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      if (this.#next === this.#end) {
        this.#follow();
      }
      const part = this.#bytes[this.#next++]!;
      number |= (part & 0x7f) << shift;
      if (part < 0x80) {
        return number;
      }
    }
  }

  #follow(): void {
    this.#next = 0;
    for (let i = 0; i < LINK; i++) {
      this.#next |= this.#bytes[this.#end + i]! << (8 * i);
    }
    this.#size = nextSize(this.#size);
    this.#end = this.#next + this.#size - LINK;
  }
}
