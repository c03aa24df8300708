import type { Digest } from "../document/digest.ts";
import { InvalidValueError } from "../document/invalid-value-error.ts";
import type { OutlinePlace } from "../document/outline-place.ts";
import { ChunkedTree } from "./chunked-tree.ts";
import type { Replacement } from "./level-edit.ts";
import type { NodeSink } from "./node-sink.ts";
import type { NodeSource } from "./node-source.ts";
import { SEQUENCE_FORMAT } from "./sequence-format.ts";
import { TreeDiff } from "./tree-diff.ts";
import { editTree } from "./tree-edit.ts";

// The sequence of an expression's sections: a content-chunked Merkle tree, named by its root.

const TREE = new ChunkedTree(SEQUENCE_FORMAT);

/** One change of a sequence. */
export interface SequenceSplice {
  /** First entry removed, or the one that the new entries come before; counted in the old sequence. */
  readonly position: number;
  /** Number of old entries removed. */
  readonly removed: number;
  readonly inserted: readonly OutlinePlace[];
}

/** Builds a sequence; the root. */
export function buildSequence(places: Iterable<OutlinePlace>, sink: NodeSink): Digest {
  return TREE.build(places, sink);
}

/** Changes a sequence by splices in order; the same root as a build from the resulting entries. */
export function editSequence(
  source: NodeSource,
  root: Digest,
  splices: readonly SequenceSplice[],
  sink: NodeSink,
): Digest {
  let end = 0;
  const replacements = splices.map(({ position, removed, inserted }): Replacement<OutlinePlace> => {
    if (position < end || removed < 0) {
      throw new InvalidValueError(`a change at ${position} is out of order`);
    }
    end = position + removed;
    return { from: position, to: end, items: inserted };
  });
  if (end > TREE.size(source, root)) {
    throw new InvalidValueError(`a change goes to ${end}, beyond the sequence's end`);
  }
  return editTree(TREE, source, root, replacements, sink);
}

/** What turns one sequence into another, found where their digests differ. */
export function diffSequences(source: NodeSource, from: Digest, to: Digest): SequenceSplice[] {
  const same = (place: OutlinePlace) => `${place.section} ${place.level} ${place.number}`;
  return new TreeDiff(TREE, source, same)
    .between(from, to)
    .map((change) => ({ position: change.from, removed: change.to - change.from, inserted: change.items }));
}

/** Number of entries. */
export function sequenceSize(source: NodeSource, root: Digest): number {
  return TREE.size(source, root);
}

/** The entry at a position from 0. */
export function sequenceEntry(source: NodeSource, root: Digest, position: number): OutlinePlace {
  return TREE.get(source, root, position);
}

/** All entries in order. */
export function sequenceEntries(source: NodeSource, root: Digest): Generator<OutlinePlace> {
  return TREE.entries(source, root);
}
