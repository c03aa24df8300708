import type { Digest } from "../document/digest.ts";
import type { ChunkedTree } from "./chunked-tree.ts";
import { LevelCursor, type OldTree } from "./level-cursor.ts";
import { editLevel, type Replacement } from "./level-edit.ts";
import type { NodeSink } from "./node-sink.ts";
import type { NodeSource } from "./node-source.ts";

/**
 * Changes a tree in time that follows the change: cuts are made anew from the node before each replacement until
 * they fall into step with the old ones, level by level up to the root. The result is the tree that a build from
 * all entries would give. Replacements are in order and do not overlap; of what is new, only what the new root
 * reaches is put.
 */
export function editTree<E>(
  tree: ChunkedTree<E>,
  source: NodeSource,
  root: Digest,
  replacements: readonly Replacement<E>[],
  sink: NodeSink,
): Digest {
  if (replacements.length === 0) {
    return root;
  }
  const size = tree.size(source, root);
  if (size === 0) {
    return tree.build(
      replacements.flatMap((replacement) => replacement.items),
      sink,
    );
  }
  const edit = new TreeEdit({ tree, source, root, height: tree.height(source, root), size });
  return edit.apply(replacements, sink);
}

class TreeEdit<E> {
  private readonly old: OldTree<E>;
  private readonly written = new Map<Digest, Uint8Array>();

  constructor(old: OldTree<E>) {
    this.old = old;
  }

  apply(replacements: readonly Replacement<E>[], sink: NodeSink): Digest {
    const result = this.collapsed(this.editLevels(replacements));
    this.putReachable(result, sink);
    return result;
  }

  private editLevels(replacements: readonly Replacement<E>[]): Digest {
    const { tree, height } = this.old;
    const buffer: NodeSink = { put: (digest, bytes) => this.written.set(digest, bytes) };
    const { leaves } = tree.format;
    let above = editLevel(leaves, new LevelCursor(this.old, 0, leaves), replacements, buffer);
    for (let at = 1; at <= height; at++) {
      const inner = tree.format.inner(at);
      above = editLevel(inner, new LevelCursor(this.old, at, inner), above, buffer);
    }
    return tree.raise(above[0]!.items, height + 1, buffer);
  }

  /** A root with one child is no root: the same content built at once would not have it. */
  private collapsed(root: Digest): Digest {
    const { tree } = this.old;
    let top = root;
    let node = this.node(top);
    for (let height = tree.format.height(node); height > 0; height--) {
      const children = tree.children(node, height);
      if (children.length > 1) {
        return top;
      }
      top = children[0]!.node;
      node = this.node(top);
    }
    return top;
  }

  private node(digest: Digest): Uint8Array {
    return this.written.get(digest) ?? this.old.source.node(digest);
  }

  private putReachable(digest: Digest, sink: NodeSink): void {
    const node = this.written.get(digest);
    if (node === undefined) {
      return;
    }
    this.written.delete(digest);
    const { tree } = this.old;
    const height = tree.format.height(node);
    if (height > 0) {
      for (const child of tree.children(node, height)) {
        this.putReachable(child.node, sink);
      }
    }
    sink.put(digest, node);
  }
}
