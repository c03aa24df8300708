import type { Digest } from "../document/digest.ts";

/** What an inner node says of a child. */
export interface Child {
  readonly node: Digest;
  /** Number of entries below it. */
  readonly weight: number;
  /** Last key below it; empty in sequences. */
  readonly lastKey: string;
}

/** How one level of a tree is cut into nodes and written: entries in leaves, children above. */
export interface Level<I> {
  /** Number of entries that an item stands for. */
  weight(item: I): number;
  /** Bytes of an item in its node. */
  size(item: I): number;
  /** Whether a node ends after this item, by the item's content alone. */
  endsNode(item: I): boolean;
  encode(items: readonly I[]): Uint8Array;
  decode(node: Uint8Array): I[];
  /** What the node above says of a node with these items. */
  lastKey(items: readonly I[]): string;
}

/** The kind of a tree: what its leaves hold and how inner nodes are written. */
export interface TreeFormat<E> {
  readonly leaves: Level<E>;
  /** Height of a node: 0 for a leaf; refuses nodes of other kinds. */
  height(node: Uint8Array): number;
  /** The level of inner nodes of a height from 1. */
  inner(height: number): Level<Child>;
}
