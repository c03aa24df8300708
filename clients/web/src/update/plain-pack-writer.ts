import type { Digest } from "../core/document/digest.ts";
import { readSections } from "../core/tree/expression-reader.ts";
import type { NodeSource } from "../core/tree/node-source.ts";
import { decodeExpression, encodeSection } from "../core/tree/nodes.ts";
import { mapEntries } from "../core/tree/pack-map.ts";

const UTF_8 = new TextEncoder();
const END = Uint8Array.of(0);

/** Writes a plain pack (docs/format.md, section 8), piece by piece. */
export function* writePlainPack(nodes: NodeSource, root: Digest): Generator<Uint8Array<ArrayBuffer>> {
  for (const { value } of mapEntries(nodes, root)) {
    const expression = nodes.node(value);
    yield withLength(expression);
    for (const { section, level, number } of readSections(nodes, decodeExpression(expression))) {
      yield withLength(encodeSection(section));
      yield varint(level);
      yield withLength(UTF_8.encode(number));
    }
    yield END;
  }
  yield END;
}

/** Some bytes behind their number. */
export function withLength(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = varint(bytes.length);
  const both = new Uint8Array(length.length + bytes.length);
  both.set(length);
  both.set(bytes, length.length);
  return both;
}

/** A number below 2^32 as unsigned LEB128. */
function varint(value: number): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 0x80; left = Math.floor(left / 0x80)) {
    bytes.push((left % 0x80) | 0x80);
  }
  bytes.push(left);
  return Uint8Array.from(bytes);
}
