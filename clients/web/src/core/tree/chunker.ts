import { type Digest, firstByte } from "../document/digest.ts";
import { type NodeSink, putNode } from "./node-sink.ts";
import type { Child, Level } from "./tree-format.ts";

/** Largest node of a tree, in bytes. */
const MAX_BYTES = 8192;

/** Low bits of a digest's first byte that are all zero where a node ends. */
const MASK = 31;

const HEADER_BYTES = 12;

/** Whether a node ends behind what has this cut digest. */
export function isCut(digest: Digest): boolean {
  return (firstByte(digest) & MASK) === 0;
}

/**
 * Cuts items into nodes from left to right. A node ends after an item whose digest says so (one in 32), or before
 * one that would make it too large: so the cuts follow from the content alone and fall into step again soon after
 * a change.
 */
export class Chunker<I> {
  private readonly level: Level<I>;
  private readonly sink: NodeSink;
  private readonly nodes: Child[] = [];
  private items: I[] = [];
  private bytes = HEADER_BYTES;
  private weight = 0;

  constructor(level: Level<I>, sink: NodeSink) {
    this.level = level;
    this.sink = sink;
  }

  atCut(): boolean {
    return this.items.length === 0;
  }

  add(item: I): void {
    const size = this.level.size(item);
    if (this.bytes + size > MAX_BYTES) {
      this.cut();
    }
    this.items.push(item);
    this.bytes += size;
    this.weight += this.level.weight(item);
    if (this.level.endsNode(item)) {
      this.cut();
    }
  }

  /** Ends the last node; the nodes cut, in order. */
  finish(): Child[] {
    this.cut();
    return this.nodes;
  }

  private cut(): void {
    if (this.items.length === 0) {
      return;
    }
    const node = putNode(this.sink, this.level.encode(this.items));
    this.nodes.push({ node, weight: this.weight, lastKey: this.level.lastKey(this.items) });
    this.items = [];
    this.bytes = HEADER_BYTES;
    this.weight = 0;
  }
}
