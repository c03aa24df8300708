import { DIGEST_BYTES } from "../document/digest.ts";
import { type OutlinePlace, outlinePlace } from "../document/outline-place.ts";
import { CanonicalReader } from "./canonical-reader.ts";
import { CanonicalWriter, stringSize, varintSize } from "./canonical-writer.ts";
import { isCut } from "./chunker.ts";
import { InnerLevel, innerHeight } from "./inner-level.ts";
import { MalformedNodeError } from "./malformed-node-error.ts";
import { NODE_TYPES } from "./node-type.ts";
import type { Level, TreeFormat } from "./tree-format.ts";

const WRITER = new CanonicalWriter();

const LEAVES: Level<OutlinePlace> = {
  weight: () => 1,
  size: (place) => DIGEST_BYTES + varintSize(place.level) + stringSize(place.number),
  endsNode: (place) => isCut(place.section),
  lastKey: () => "",

  encode(places) {
    WRITER.begin(NODE_TYPES.sequenceLeaf).varint(places.length);
    for (const place of places) {
      WRITER.digest(place.section).varint(place.level).string(place.number);
    }
    return WRITER.finish();
  },

  decode(node) {
    const reader = new CanonicalReader(node);
    reader.expectType(NODE_TYPES.sequenceLeaf);
    const places = reader.list(() => outlinePlace(reader.digest(), reader.smallInt(), reader.string()));
    reader.end();
    return places;
  },
};

/** Sequences of sections: a leaf holds digest, level and coded number of each. */
export const SEQUENCE_FORMAT: TreeFormat<OutlinePlace> = {
  leaves: LEAVES,
  inner: (height) => new InnerLevel(NODE_TYPES.sequenceInner, height, false),

  height(node) {
    switch (node[0]) {
      case NODE_TYPES.sequenceLeaf:
        return 0;
      case NODE_TYPES.sequenceInner:
        return innerHeight(node);
      default:
        throw new MalformedNodeError(`a node of type ${node[0]} is no sequence`);
    }
  },
};
