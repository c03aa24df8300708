import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/core/document/digest.ts";
import { InvalidValueError } from "../../src/core/document/invalid-value-error.ts";
import { MalformedNodeError } from "../../src/core/tree/malformed-node-error.ts";
import { decodeExpression, decodeProvenance, decodeSection } from "../../src/core/tree/nodes.ts";
import { readNode, readTreeNode } from "./shown-nodes.ts";
import { fromHex, type Json, readVectors, toHex } from "./vector-files.ts";

const READERS: Record<string, (node: Uint8Array) => unknown> = {
  section: decodeSection,
  expression: decodeExpression,
  provenance: decodeProvenance,
  tree: readTreeNode,
};

describe("nodes.json", () => {
  it("nodes are read to their fields and written to their bytes", () => {
    const vectors = readVectors<{ type: number; fields: Json; bytes: string; digest: string }>("nodes.json", "nodes");
    for (const vector of vectors) {
      const node = fromHex(vector.bytes);
      const { fields, again } = readNode(node);
      expect(node[0]).toBe(vector.type);
      expect(fields).toEqual(vector.fields);
      expect(toHex(again)).toBe(vector.bytes);
      expect(digestOf(node)).toBe(vector.digest);
    }
  });

  it("other bytes are refused", () => {
    for (const { as, why, bytes } of readVectors<{ as: string; why: string; bytes: string }>("nodes.json", "refused")) {
      const refusal = thrown(() => READERS[as]!(fromHex(bytes)));
      expect(refusal instanceof MalformedNodeError || refusal instanceof InvalidValueError, `${as}: ${why}`).toBe(true);
    }
  });
});

function thrown(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
