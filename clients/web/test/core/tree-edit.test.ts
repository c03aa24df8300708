import { describe, expect, it } from "vitest";
import { type Digest, digestOf } from "../../src/core/document/digest.ts";
import type { OutlinePlace } from "../../src/core/document/outline-place.ts";
import { childrenOf } from "../../src/core/tree/nodes.ts";
import { buildMap, diffMaps, editMap, findInMap, mapEntries, mapPath } from "../../src/core/tree/pack-map.ts";
import {
  buildSequence,
  diffSequences,
  editSequence,
  type SequenceSplice,
  sequenceEntries,
  sequenceEntry,
  sequenceSize,
} from "../../src/core/tree/sequence.ts";
import { MemoryNodes } from "./memory-nodes.ts";
import { numbersFrom } from "./numbers-from.ts";

const ROUNDS = 25;

describe("trees that are edited", () => {
  it("a sequence after edits has the root and nodes of one built at once", () => {
    const next = numbersFrom(11);
    for (let round = 0; round < ROUNDS; round++) {
      const before = places(next(3) === 0 ? next(4) : next(1200), next);
      const splices = randomSplices(before.length, next);
      const after = spliced(before, splices);
      const nodes = new MemoryNodes();
      const root = buildSequence(before, nodes);
      const edited = editSequence(nodes, root, splices, nodes);
      expect(edited).toBe(buildSequence(after, new MemoryNodes()));
      expect([...sequenceEntries(nodes, edited)]).toEqual(after);
    }
  });

  it("an insertion at the top of 10,000 sections writes at most 12 nodes", () => {
    const next = numbersFrom(5);
    const nodes = new MemoryNodes();
    const root = buildSequence(places(10_000, next), nodes);
    const written = new MemoryNodes();
    editSequence(nodes, root, [{ position: 0, removed: 0, inserted: places(1, next) }], written);
    expect(written.nodes.size).toBeLessThanOrEqual(12);
  });

  it("the differences of two sequences turn one into the other", () => {
    const next = numbersFrom(3);
    for (let round = 0; round < ROUNDS; round++) {
      const before = places(next(900), next);
      const after = spliced(before, randomSplices(before.length, next));
      const nodes = new MemoryNodes();
      const from = buildSequence(before, nodes);
      const to = buildSequence(after, nodes);
      const splices = diffSequences(nodes, from, to);
      expect(spliced(before, splices)).toEqual(after);
    }
  });

  it("positions are found, and none beyond the end", () => {
    const all = places(700, numbersFrom(9));
    const nodes = new MemoryNodes();
    const root = buildSequence(all, nodes);
    expect(sequenceSize(nodes, root)).toBe(700);
    expect(all.map((_, i) => sequenceEntry(nodes, root, i))).toEqual(all);
    expect(() => sequenceEntry(nodes, root, 700)).toThrow(RangeError);
  });

  it("a map after changes has the root of one built at once, and differs by them alone", () => {
    const next = numbersFrom(17);
    for (let round = 0; round < ROUNDS; round++) {
      const before = randomMap(next(600), next);
      const after = new Map([...before].filter(() => next(10) > 0));
      for (const [key, value] of randomMap(next(5), next)) {
        after.set(key, value);
      }
      const nodes = new MemoryNodes();
      const from = buildMap(sorted(before), nodes);
      const to = buildMap(sorted(after), nodes);
      const changes = diffMaps(nodes, from, to);
      expect(editMap(nodes, from, new Map(changes.map((it) => [it.key, it.after])), nodes)).toBe(to);
      expect(changes.every((it) => before.get(it.key) === it.before && after.get(it.key) === it.after)).toBe(true);
      expect([...mapEntries(nodes, to)]).toEqual(sorted(after));
    }
  });

  it("the path to a key leads by digests from the root to its value", () => {
    const map = randomMap(500, numbersFrom(23));
    const nodes = new MemoryNodes();
    const root = buildMap(sorted(map), nodes);
    const [key, value] = [...map][77]!;
    const path = mapPath(nodes, root, key);
    expect(findInMap(nodes, root, key)).toBe(value);
    expect(digestOf(path[0]!)).toBe(root);
    expect(path.slice(1).every((node, i) => childrenOf(path[i]!).includes(digestOf(node)))).toBe(true);
    expect(childrenOf(path.at(-1)!)).toContain(value);
  });
});

type Next = (below: number) => number;

function places(count: number, next: Next): OutlinePlace[] {
  return Array.from({ length: count }, () => ({ section: digest(next), level: 1 + next(4), number: `${next(30)}.` }));
}

function digest(next: Next): Digest {
  return digestOf(new TextEncoder().encode(String(next(2 ** 31))));
}

function randomSplices(length: number, next: Next): SequenceSplice[] {
  const splices: SequenceSplice[] = [];
  let at = 0;
  for (let left = 1 + next(4); left > 0; left--) {
    const position = Math.min(length, at + next(Math.max(1, length >> 1)));
    const removed = Math.min(length - position, next(3) === 0 ? next(80) : next(3));
    splices.push({ position, removed, inserted: places(next(4), next) });
    at = position + removed;
  }
  return splices;
}

function spliced(before: readonly OutlinePlace[], splices: readonly SequenceSplice[]): OutlinePlace[] {
  const after: OutlinePlace[] = [];
  let at = 0;
  for (const { position, removed, inserted } of splices) {
    after.push(...before.slice(at, position), ...inserted);
    at = position + removed;
  }
  return [...after, ...before.slice(at)];
}

function randomMap(count: number, next: Next): Map<string, Digest> {
  return new Map(Array.from({ length: count }, () => [`W/${next(2000)}`, digest(next)]));
}

function sorted(map: ReadonlyMap<string, Digest>): { key: string; value: Digest }[] {
  return [...map].map(([key, value]) => ({ key, value })).sort((a, b) => (a.key < b.key ? -1 : 1));
}
