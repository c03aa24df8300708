import { DIGEST_BYTES, type Digest, digestOf } from "../document/digest.ts";
import { CanonicalReader } from "./canonical-reader.ts";
import { CanonicalWriter, stringSize } from "./canonical-writer.ts";
import { isCut } from "./chunker.ts";
import { InnerLevel, innerHeight } from "./inner-level.ts";
import { MalformedNodeError } from "./malformed-node-error.ts";
import { NODE_TYPES } from "./node-type.ts";
import type { Level, TreeFormat } from "./tree-format.ts";

/** A key of a map and what stands there. */
export interface MapEntry {
  readonly key: string;
  readonly value: Digest;
}

const WRITER = new CanonicalWriter();
const UTF_8 = new TextEncoder();

const LEAVES: Level<MapEntry> = {
  weight: () => 1,
  size: (entry) => DIGEST_BYTES + stringSize(entry.key),
  endsNode: (entry) => isCut(digestOf(UTF_8.encode(entry.key))),
  lastKey: (entries) => entries[entries.length - 1]?.key ?? "",

  encode(entries) {
    WRITER.begin(NODE_TYPES.mapLeaf).varint(entries.length);
    for (const entry of entries) {
      WRITER.string(entry.key).digest(entry.value);
    }
    return WRITER.finish();
  },

  decode(node) {
    const reader = new CanonicalReader(node);
    reader.expectType(NODE_TYPES.mapLeaf);
    const entries = reader.list(() => ({ key: reader.string(), value: reader.digest() }));
    reader.end();
    requireOrder(entries);
    return entries;
  },
};

function requireOrder(entries: readonly MapEntry[]): void {
  for (let i = 1; i < entries.length; i++) {
    if (entries[i - 1]!.key >= entries[i]!.key) {
      throw new MalformedNodeError(`a map is out of order at ${entries[i]!.key}`);
    }
  }
}

/** Maps from a key to a digest, in order of key (UTF-16 code units). Cuts follow the keys alone. */
export const MAP_FORMAT: TreeFormat<MapEntry> = {
  leaves: LEAVES,
  inner: (height) => new InnerLevel(NODE_TYPES.mapInner, height, true),

  height(node) {
    switch (node[0]) {
      case NODE_TYPES.mapLeaf:
        return 0;
      case NODE_TYPES.mapInner:
        return innerHeight(node);
      default:
        throw new MalformedNodeError(`a node of type ${node[0]} is no map`);
    }
  },
};
