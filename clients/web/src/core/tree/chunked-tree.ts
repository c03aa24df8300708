import type { Digest } from "../document/digest.ts";
import { Chunker } from "./chunker.ts";
import { type NodeSink, putNode } from "./node-sink.ts";
import type { NodeSource } from "./node-source.ts";
import type { Child, TreeFormat } from "./tree-format.ts";

/** Reading and building trees of one format. Entries are addressed by position, from 0. */
export class ChunkedTree<E> {
  readonly format: TreeFormat<E>;

  constructor(format: TreeFormat<E>) {
    this.format = format;
  }

  build(entries: Iterable<E>, sink: NodeSink): Digest {
    const chunker = new Chunker(this.format.leaves, sink);
    for (const entry of entries) {
      chunker.add(entry);
    }
    return this.raise(chunker.finish(), 1, sink);
  }

  /** Builds the levels above some nodes of height `height - 1`, up to the root. */
  raise(nodes: readonly Child[], height: number, sink: NodeSink): Digest {
    let level = nodes;
    for (let above = height; level.length > 1; above++) {
      const chunker = new Chunker(this.format.inner(above), sink);
      for (const child of level) {
        chunker.add(child);
      }
      level = chunker.finish();
    }
    return level[0]?.node ?? putNode(sink, this.format.leaves.encode([]));
  }

  height(source: NodeSource, root: Digest): number {
    return this.format.height(source.node(root));
  }

  size(source: NodeSource, root: Digest): number {
    const node = source.node(root);
    const height = this.format.height(node);
    return height === 0
      ? this.format.leaves.decode(node).length
      : this.children(node, height).reduce((sum, child) => sum + child.weight, 0);
  }

  get(source: NodeSource, root: Digest, position: number): E {
    let node = source.node(root);
    let left = position;
    for (let height = this.format.height(node); height > 0; height--) {
      const children = this.children(node, height);
      let at = 0;
      while (at < children.length && left >= children[at]!.weight) {
        left -= children[at++]!.weight;
      }
      node = source.node((children[at] ?? noEntry(position)).node);
    }
    return this.format.leaves.decode(node)[left] ?? noEntry(position);
  }

  children(node: Uint8Array, height: number): Child[] {
    return this.format.inner(height).decode(node);
  }

  /** All entries from left to right, holding one path of nodes. */
  *entries(source: NodeSource, root: Digest): Generator<E> {
    const node = source.node(root);
    const height = this.format.height(node);
    if (height === 0) {
      yield* this.format.leaves.decode(node);
      return;
    }
    for (const child of this.children(node, height)) {
      yield* this.entries(source, child.node);
    }
  }
}

function noEntry(position: number): never {
  throw new RangeError(`the tree has no entry ${position}`);
}
