import type { Digest } from "../document/digest.ts";
import type { ChunkedTree } from "./chunked-tree.ts";
import type { NodeSource } from "./node-source.ts";
import type { Child, Level } from "./tree-format.ts";

/** A node of the old tree: its items and the positions it covers. */
export interface OldNode<I> {
  readonly start: number;
  readonly end: number;
  readonly items: readonly I[];
}

/** The tree that is edited. */
export interface OldTree<E> {
  readonly tree: ChunkedTree<E>;
  readonly source: NodeSource;
  readonly root: Digest;
  readonly height: number;
  /** Number of entries. */
  readonly size: number;
}

/** Finds an old tree's nodes of one height by position; keeps the last one. */
export class LevelCursor<E, I> {
  private readonly old: OldTree<E>;
  private readonly height: number;
  private readonly level: Level<I>;
  private last: OldNode<I> | undefined;

  constructor(old: OldTree<E>, height: number, level: Level<I>) {
    this.old = old;
    this.height = height;
    this.level = level;
  }

  /** The size of the whole tree. */
  size(): number {
    return this.old.size;
  }

  /** The node that covers a position; the last one for the end. */
  at(position: number): OldNode<I> {
    const known = this.last;
    if (known !== undefined && position >= known.start && position < known.end) {
      return known;
    }
    const found = this.seek(Math.min(position, this.old.size - 1));
    this.last = found;
    return found;
  }

  private seek(position: number): OldNode<I> {
    const { tree, source, root, size } = this.old;
    let here: Child = { node: root, weight: size, lastKey: "" };
    let start = 0;
    for (let above = this.old.height; above > this.height; above--) {
      for (const child of tree.children(source.node(here.node), above)) {
        here = child;
        if (position < start + child.weight) {
          break;
        }
        start += child.weight;
      }
    }
    return { start, end: start + here.weight, items: this.level.decode(source.node(here.node)) };
  }
}
