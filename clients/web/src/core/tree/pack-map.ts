import type { Digest } from "../document/digest.ts";
import { ChunkedTree } from "./chunked-tree.ts";
import type { Replacement } from "./level-edit.ts";
import { MAP_FORMAT, type MapEntry } from "./map-format.ts";
import type { NodeSink } from "./node-sink.ts";
import type { NodeSource } from "./node-source.ts";
import { TreeDiff } from "./tree-diff.ts";
import { editTree } from "./tree-edit.ts";

// A Merkle map from a work's symbol to a digest (its expression, or its provenance).

const TREE = new ChunkedTree(MAP_FORMAT);

/** One key's change: added when nothing was before, removed when nothing is after. */
export interface MapChange {
  readonly key: string;
  readonly before: Digest | undefined;
  readonly after: Digest | undefined;
}

/** Builds a map from entries in ascending order of key (UTF-16 code units); the root. */
export function buildMap(entries: Iterable<MapEntry>, sink: NodeSink): Digest {
  return TREE.build(entries, sink);
}

/**
 * Changes a map: a key with a value is put, a key without is removed.
 *
 * @param changes in ascending order of key
 */
export function editMap(
  source: NodeSource,
  root: Digest,
  changes: ReadonlyMap<string, Digest | undefined>,
  sink: NodeSink,
): Digest {
  const replacements: Replacement<MapEntry>[] = [];
  for (const [key, value] of changes) {
    const { position, entry } = place(source, root, key);
    if (entry !== undefined || value !== undefined) {
      const to = position + (entry === undefined ? 0 : 1);
      replacements.push({ from: position, to, items: value === undefined ? [] : [{ key, value }] });
    }
  }
  return editTree(TREE, source, root, replacements, sink);
}

/** The value of a key. */
export function findInMap(source: NodeSource, root: Digest, key: string): Digest | undefined {
  return place(source, root, key).entry?.value;
}

/** The entry at a position, from 0 to the size less one. */
export function mapEntry(source: NodeSource, root: Digest, position: number): MapEntry {
  return TREE.get(source, root, position);
}

/** Number of keys. */
export function mapSize(source: NodeSource, root: Digest): number {
  return TREE.size(source, root);
}

/** All entries in order of key. */
export function mapEntries(source: NodeSource, root: Digest): Generator<MapEntry> {
  return TREE.entries(source, root);
}

/** The keys whose values differ, in order, found where the maps' digests differ. */
export function diffMaps(source: NodeSource, from: Digest, to: Digest): MapChange[] {
  const before = new Map<string, Digest>();
  const after = new Map<string, Digest>();
  const diff = new TreeDiff(TREE, source, (entry: MapEntry) => `${entry.value} ${entry.key}`);
  for (const change of diff.between(from, to)) {
    for (let position = change.from; position < change.to; position++) {
      const entry = TREE.get(source, from, position);
      before.set(entry.key, entry.value);
    }
    for (const entry of change.items) {
      after.set(entry.key, entry.value);
    }
  }
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter((change) => change.before !== change.after);
}

/** The nodes from the root to where a key is, or would be: they prove its value. */
export function mapPath(source: NodeSource, root: Digest, key: string): Uint8Array[] {
  const path: Uint8Array[] = [];
  const remembering: NodeSource = {
    node(digest) {
      const node = source.node(digest);
      path.push(node);
      return node;
    },
  };
  place(remembering, root, key);
  return path;
}

/** Where a key is, or would be. */
function place(source: NodeSource, root: Digest, key: string): { position: number; entry?: MapEntry } {
  let node = source.node(root);
  let start = 0;
  for (let height = MAP_FORMAT.height(node); height > 0; height--) {
    const children = TREE.children(node, height);
    let at = 0;
    while (at < children.length - 1 && children[at]!.lastKey < key) {
      start += children[at++]!.weight;
    }
    node = source.node(children[at]!.node);
  }
  const entries = MAP_FORMAT.leaves.decode(node);
  const at = entries.findIndex((entry) => entry.key >= key);
  const entry = entries[at];
  const position = start + (at < 0 ? entries.length : at);
  return entry?.key === key ? { position, entry } : { position };
}
