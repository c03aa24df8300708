import { deflateSync, inflateSync } from "fflate";
import { digestOf } from "../core/document/digest.ts";
import { ByteBuffer, ByteCursor, unzigzag, zigzag } from "./bytes.ts";
import { prefixOf } from "./digests.ts";
import { DamageError, StoreError } from "./faults.ts";
import { GAP } from "./places.ts";

/** Most sections of a chunk, and bytes of nodes from which it takes no more. */
const MOST_SECTIONS = 64;
const FULL = 1 << 14;
/** Higher levels take twice as long to gain a twentieth on texts of this size. */
const LEVEL = { level: 1, mem: 2 } as const;

/**
 * Some sections of one work, with ids that ascend, stored together: their places as they are, their nodes deflated.
 * A chunk that is read inflates its nodes when one is asked for.
 */
export class SectionChunk {
  /** The least id that it may hold; the key of its row. */
  readonly first: number;
  readonly work: number;
  readonly ids: number[] = [];
  readonly places: number[] = [];
  #nodes: Uint8Array[] | undefined = [];
  #bytes = 0;
  #stored: { readonly hash: number; readonly data: Uint8Array; readonly deflatedAt: number } | undefined;

  constructor(first: number, work: number) {
    this.first = first;
    this.work = work;
  }

  /** A chunk as `encode` wrote it. */
  static stored(first: number, work: number, hash: number, data: Uint8Array): SectionChunk {
    const chunk = new SectionChunk(first, work);
    const cursor = new ByteCursor(data, 0);
    let place = 0;
    let id = first;
    for (let left = cursor.varint(); left > 0 && !cursor.atEnd; left--) {
      id += cursor.varint();
      place += GAP + unzigzag(cursor.varint());
      chunk.ids.push(id++);
      chunk.places.push(place);
    }
    chunk.#nodes = undefined;
    chunk.#stored = { hash, data, deflatedAt: cursor.at };
    return chunk;
  }

  get isFull(): boolean {
    return this.ids.length >= MOST_SECTIONS || this.#bytes >= FULL;
  }

  get isEmpty(): boolean {
    return this.ids.length === 0;
  }

  /** Adds a section whose id is above all others. */
  add(id: number, place: number, node: Uint8Array): void {
    this.nodes.push(node);
    this.ids.push(id);
    this.places.push(place);
    this.#bytes += node.length;
  }

  move(id: number, place: number): void {
    this.nodes;
    this.places[this.#index(id)] = place;
  }

  /** Removes a section; its node. */
  remove(id: number): Uint8Array {
    const at = this.#index(id);
    const [node] = this.nodes.splice(at, 1);
    this.ids.splice(at, 1);
    this.places.splice(at, 1);
    return node!;
  }

  place(id: number): number {
    return this.places[this.#index(id)]!;
  }

  /** The node of a section, not to be changed; throws when the chunk is damaged. */
  node(id: number): Uint8Array {
    return this.nodes[this.#index(id)]!;
  }

  has(id: number): boolean {
    return this.ids.includes(id);
  }

  /** In the order of `ids`; throws when the chunk is damaged. */
  get nodes(): Uint8Array[] {
    this.#nodes ??= this.#inflated();
    return this.#nodes;
  }

  /** What its row holds, and the first bytes of the digest of that, which tell of damage. */
  encode(): { hash: number; data: Uint8Array } {
    const out = new ByteBuffer();
    out.varint(this.ids.length);
    let place = 0;
    let id = this.first;
    for (let i = 0; i < this.ids.length; i++) {
      out.varint(this.ids[i]! - id);
      out.varint(zigzag(this.places[i]! - place - GAP));
      id = this.ids[i]! + 1;
      place = this.places[i]!;
    }
    out.bytes(deflateSync(framed(this.nodes), LEVEL));
    const data = out.take();
    return { hash: prefixOf(digestOf(data)), data };
  }

  #inflated(): Uint8Array[] {
    const { hash, data, deflatedAt } = this.#stored!;
    if (prefixOf(digestOf(data)) !== hash) {
      throw new DamageError(`the sections from row ${this.first} on`, "are damaged");
    }
    const raw = inflateSync(data.subarray(deflatedAt));
    const cursor = new ByteCursor(raw, 0);
    return this.ids.map(() => cursor.bytes(cursor.varint()));
  }

  #index(id: number): number {
    const at = this.ids.indexOf(id);
    if (at < 0) {
      throw new StoreError(`no row for section ${id}: run a check and repair while online`);
    }
    return at;
  }
}

/** Nodes one behind the other, each after its length. */
function framed(nodes: readonly Uint8Array[]): Uint8Array {
  const out = new ByteBuffer();
  for (const node of nodes) {
    out.varint(node.length);
    out.bytes(node);
  }
  return out.take();
}
