import { BitReader } from "./bit-reader.ts";
import { BitWriter } from "./bit-writer.ts";
import type { Postings } from "./postings.ts";
import { RiceRun, readParameter } from "./rice-run.ts";

// The bytes of one block of postings. A term's postings are cut into blocks before every section that begins one, so
// that the blocks depend on what they hold and not on the order in which it came. A block is keyed by its first
// section; what comes before the first such section is keyed 0.

const MEAN_SECTIONS_BITS = 6;

/** True if a block begins with this section: one in 64, whatever the term. */
export function beginsBlock(section: number): boolean {
  return Math.imul(section, 0x9e3779b1) >>> (32 - MEAN_SECTIONS_BITS) === 0;
}

/** Makes the bytes of one block after the other. */
export class BlockEncoder {
  readonly #gaps = new RiceRun();
  readonly #frequencies = new RiceRun();
  readonly #steps = new RiceRun();
  readonly #out = new BitWriter();

  /** The block of the sections from one index to another; positions of the first of them begin at an index. */
  encode(key: number, postings: Postings, from: number, to: number, firstPosition: number): Uint8Array {
    const { sections, frequencies, positions } = postings;
    let at = firstPosition;
    for (let i = from; i < to; i++) {
      if (i > from) {
        this.#gaps.add(sections[i]! - sections[i - 1]! - 1);
      }
      this.#frequencies.add(frequencies[i]! - 1);
      let previous = -1;
      for (const end = at + frequencies[i]!; at < end; at++) {
        this.#steps.add(positions[at]! - previous - 1);
        previous = positions[at]!;
      }
    }
    this.#out.varint(to - from);
    this.#out.varint(sections[from]! - key);
    this.#gaps.drainTo(this.#out);
    this.#frequencies.drainTo(this.#out);
    this.#steps.drainTo(this.#out);
    return this.#out.takeBytes();
  }
}

const READER = new BitReader();

/** How many sections a block holds. */
export function blockSize(block: Uint8Array): number {
  return READER.open(block).varint();
}

/** Appends a block's sections, and their positions too if they are wanted. */
export function decodeBlock(key: number, block: Uint8Array, withPositions: boolean, into: Postings): void {
  const input = READER.open(block);
  const count = input.varint();
  const first = into.size;
  const end = first + count;
  into.reserve(count);
  into.size = end;
  const { sections, frequencies } = into;
  let section = key + input.varint();
  sections[first] = section;
  input.riceRun(readParameter(input), count - 1, sections, first + 1);
  for (let i = first + 1; i < end; i++) {
    section += sections[i]! + 1;
    sections[i] = section;
  }
  input.riceRun(readParameter(input), count, frequencies, first);
  for (let i = first; i < end; i++) {
    frequencies[i]!++;
  }
  if (withPositions) {
    readPositions(input, first, into);
  }
}

function readPositions(input: BitReader, first: number, into: Postings): void {
  let count = 0;
  for (let i = first; i < into.size; i++) {
    count += into.frequencies[i]!;
  }
  let at = into.reservePositions(count);
  const { frequencies, positions } = into;
  input.riceRun(readParameter(input), count, positions, at);
  for (let i = first; i < into.size; i++) {
    let position = -1;
    for (const end = at + frequencies[i]!; at < end; at++) {
      position += positions[at]! + 1;
      positions[at] = position;
    }
  }
}
