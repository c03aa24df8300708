import type { Digest } from "../document/digest.ts";
import type { ChunkedTree } from "./chunked-tree.ts";
import { gapsBetween } from "./gaps.ts";
import type { Replacement } from "./level-edit.ts";
import type { NodeSource } from "./node-source.ts";
import type { Child } from "./tree-format.ts";

/** Nodes of one height that follow each other, from a position on. */
interface Stretch {
  readonly start: number;
  readonly nodes: readonly Child[];
}

/** Compares two trees by walking down only where their digests differ. */
export class TreeDiff<E> {
  private readonly tree: ChunkedTree<E>;
  private readonly source: NodeSource;
  private readonly same: (entry: E) => string;
  private readonly found: Replacement<E>[] = [];

  /** @param same what is equal for equal entries only */
  constructor(tree: ChunkedTree<E>, source: NodeSource, same: (entry: E) => string) {
    this.tree = tree;
    this.source = source;
    this.same = same;
  }

  /** What turns the entries of one tree into those of another, in order of position in the first. */
  between(from: Digest, to: Digest): Replacement<E>[] {
    if (from !== to) {
      const fromHeight = this.tree.height(this.source, from);
      const toHeight = this.tree.height(this.source, to);
      const a = this.lower(this.top(from), fromHeight, toHeight);
      const b = this.lower(this.top(to), toHeight, fromHeight);
      this.compare(a, b, Math.min(fromHeight, toHeight));
    }
    return this.found;
  }

  private top(root: Digest): Stretch {
    return { start: 0, nodes: [{ node: root, weight: this.tree.size(this.source, root), lastKey: "" }] };
  }

  private lower(stretch: Stretch, height: number, wanted: number): Stretch {
    let result = stretch;
    for (let at = height; at > wanted; at--) {
      result = this.expand(result, at);
    }
    return result;
  }

  private expand(stretch: Stretch, height: number): Stretch {
    const nodes = stretch.nodes.flatMap((child) => this.tree.children(this.source.node(child.node), height));
    return { start: stretch.start, nodes };
  }

  private compare(a: Stretch, b: Stretch, height: number): void {
    for (const gap of gapsBetween(digests(a), digests(b))) {
      const aGap = cut(a, gap.aFrom, gap.aTo);
      const bGap = cut(b, gap.bFrom, gap.bTo);
      if (height === 0) {
        this.compareEntries(aGap, bGap);
      } else {
        this.compare(this.expand(aGap, height), this.expand(bGap, height), height - 1);
      }
    }
  }

  private compareEntries(a: Stretch, b: Stretch): void {
    const before = this.entries(a);
    const after = this.entries(b);
    for (const gap of gapsBetween(before.map(this.same), after.map(this.same))) {
      const items = after.slice(gap.bFrom, gap.bTo);
      this.found.push({ from: a.start + gap.aFrom, to: a.start + gap.aTo, items });
    }
  }

  private entries(stretch: Stretch): E[] {
    return stretch.nodes.flatMap((leaf) => this.tree.format.leaves.decode(this.source.node(leaf.node)));
  }
}

function cut(stretch: Stretch, from: number, to: number): Stretch {
  const before = stretch.nodes.slice(0, from).reduce((sum, node) => sum + node.weight, 0);
  return { start: stretch.start + before, nodes: stretch.nodes.slice(from, to) };
}

function digests(stretch: Stretch): Digest[] {
  return stretch.nodes.map((child) => child.node);
}
