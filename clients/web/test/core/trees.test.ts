import { describe, expect, it } from "vitest";
import { type Digest, digestOf } from "../../src/core/document/digest.ts";
import type { OutlinePlace } from "../../src/core/document/outline-place.ts";
import type { MapEntry } from "../../src/core/tree/map-format.ts";
import { buildMap } from "../../src/core/tree/pack-map.ts";
import { buildSequence } from "../../src/core/tree/sequence.ts";
import { MemoryNodes } from "./memory-nodes.ts";
import { readVectorFile, readVectors } from "./vector-files.ts";

interface TreeVector {
  readonly count: number;
  readonly root: string;
  readonly nodes: number;
}

describe("trees.json", () => {
  it.each([
    ["sequences", () => ""],
    ["wide_sequences", (i: number) => "9".repeat(70) + i],
  ] as const)("%s have the roots and nodes that they say", (list, number) => {
    for (const vector of readVectors<TreeVector>("trees.json", list)) {
      const places = range(vector.count).map(
        (i): OutlinePlace => ({ section: digest(i), level: 1 + (i % 3), number: number(i) }),
      );
      const nodes = new MemoryNodes();
      expect(buildSequence(places, nodes)).toBe(vector.root);
      expect(nodes.nodes.size).toBe(vector.nodes);
    }
  });

  it.each([
    ["maps", ""],
    ["wide_maps", "x".repeat(100)],
  ])("%s have the roots and nodes that they say", (list, behind) => {
    for (const vector of readVectors<TreeVector>("trees.json", list)) {
      const entries = range(vector.count).map((i) => ({ key: `W/${i}${behind}`, value: digest(i) }));
      const nodes = new MemoryNodes();
      expect(buildMap(entries.sort(byKey), nodes)).toBe(vector.root);
      expect(nodes.nodes.size).toBe(vector.nodes);
    }
  });

  it("symbols stand in order of UTF-16 units", () => {
    const { order } = JSON.parse(Buffer.from(readVectorFile("trees.json")).toString()) as {
      order: { symbols: string[]; root: string };
    };
    const entries = order.symbols.map((key, i) => ({ key, value: digest(i) }));
    expect([...entries].sort(byKey)).toEqual(entries);
    expect(buildMap(entries, new MemoryNodes())).toBe(order.root);
  });
});

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function digest(i: number): Digest {
  return digestOf(new TextEncoder().encode(String(i)));
}

function byKey(a: MapEntry, b: MapEntry): number {
  return a.key < b.key ? -1 : 1;
}
