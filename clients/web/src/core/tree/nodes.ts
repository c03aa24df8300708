import type { Digest } from "../document/digest.ts";
import type { Expression } from "../document/expression.ts";
import { InvalidValueError } from "../document/invalid-value-error.ts";
import type { Provenance } from "../document/provenance.ts";
import type { Section } from "../document/section.ts";
import { CanonicalReader } from "./canonical-reader.ts";
import { CanonicalWriter } from "./canonical-writer.ts";
import { readExpression, writeExpression } from "./expression-codec.ts";
import { MalformedNodeError } from "./malformed-node-error.ts";
import { MAP_FORMAT } from "./map-format.ts";
import { NODE_TYPES } from "./node-type.ts";
import { readProvenance, writeProvenance } from "./provenance-codec.ts";
import { readSection, writeSection } from "./section-codec.ts";
import { SEQUENCE_FORMAT } from "./sequence-format.ts";
import type { TreeFormat } from "./tree-format.ts";

// Canonical bytes of what the trees hold, as docs/format.md gives them.

const WRITER = new CanonicalWriter();

export function encodeSection(section: Section): Uint8Array {
  writeSection(WRITER, section);
  return WRITER.finish();
}

export function encodeExpression(expression: Expression): Uint8Array {
  writeExpression(WRITER, expression);
  return WRITER.finish();
}

export function encodeProvenance(provenance: Provenance): Uint8Array {
  writeProvenance(WRITER, provenance);
  return WRITER.finish();
}

/** Reads a section; refuses anything that is not its canonical form. */
export function decodeSection(node: Uint8Array): Section {
  return whole(node, readSection);
}

/** Reads an expression; refuses anything that is not its canonical form. */
export function decodeExpression(node: Uint8Array): Expression {
  return whole(node, readExpression);
}

/** Reads provenance; refuses anything that is not its canonical form. */
export function decodeProvenance(node: Uint8Array): Provenance {
  return whole(node, readProvenance);
}

/** Digests of the nodes that a node names, in order. */
export function childrenOf(node: Uint8Array): Digest[] {
  return checked(() => named(node));
}

function named(node: Uint8Array): Digest[] {
  switch (node[0]) {
    case NODE_TYPES.section:
    case NODE_TYPES.correctedSection:
    case NODE_TYPES.provenance:
      return [];
    case NODE_TYPES.expression:
    case NODE_TYPES.changeExpression:
      return [decodeExpression(node).content];
    case NODE_TYPES.sequenceLeaf:
      return SEQUENCE_FORMAT.leaves.decode(node).map((place) => place.section);
    case NODE_TYPES.mapLeaf:
      return MAP_FORMAT.leaves.decode(node).map((entry) => entry.value);
    case NODE_TYPES.sequenceInner:
      return below(SEQUENCE_FORMAT, node);
    case NODE_TYPES.mapInner:
      return below(MAP_FORMAT, node);
    default:
      throw new MalformedNodeError(`unknown type of node ${node[0]}`);
  }
}

/** Whether a node is a section. */
export function isSection(node: Uint8Array): boolean {
  return node[0] === NODE_TYPES.section || node[0] === NODE_TYPES.correctedSection;
}

/** Whether a node is a section that does not stand as issued. */
export function isCorrectedSection(node: Uint8Array): boolean {
  return node[0] === NODE_TYPES.correctedSection;
}

/** Whether a node's children are sections, which name no further nodes. */
export function namesSections(node: Uint8Array): boolean {
  return node[0] === NODE_TYPES.sequenceLeaf;
}

/** Whether a node's children are the values of a map: expressions or provenance. */
export function namesMapValues(node: Uint8Array): boolean {
  return node[0] === NODE_TYPES.mapLeaf;
}

function below<E>(format: TreeFormat<E>, node: Uint8Array): Digest[] {
  return format
    .inner(format.height(node))
    .decode(node)
    .map((child) => child.node);
}

function whole<T>(node: Uint8Array, read: (reader: CanonicalReader) => T): T {
  return checked(() => {
    const reader = new CanonicalReader(node);
    const value = read(reader);
    reader.end();
    return value;
  });
}

/** Values that refuse their content say so as a malformed node. */
function checked<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidValueError) {
      throw new MalformedNodeError(`a node holds what it must not: ${error.message}`, error);
    }
    throw error;
  }
}
