import { DIGEST_BYTES } from "../document/digest.ts";
import { CanonicalReader } from "./canonical-reader.ts";
import { CanonicalWriter, stringSize, varintSize } from "./canonical-writer.ts";
import { isCut } from "./chunker.ts";
import { MalformedNodeError } from "./malformed-node-error.ts";
import type { Child, Level } from "./tree-format.ts";

/** Highest tree: far beyond what can be counted. */
const MAX_HEIGHT = 24;

const WRITER = new CanonicalWriter();

/** Height of an inner node. */
export function innerHeight(node: Uint8Array): number {
  const reader = new CanonicalReader(node);
  reader.byte();
  const height = reader.smallInt();
  if (height < 1 || height > MAX_HEIGHT) {
    throw new MalformedNodeError(`an inner node has height ${height}`);
  }
  return height;
}

/** Inner nodes of sequences and maps: type, height, count, then digest, weight and last key each. */
export class InnerLevel implements Level<Child> {
  private readonly type: number;
  private readonly height: number;
  private readonly keyed: boolean;

  constructor(type: number, height: number, keyed: boolean) {
    this.type = type;
    this.height = height;
    this.keyed = keyed;
  }

  weight(child: Child): number {
    return child.weight;
  }

  size(child: Child): number {
    const size = DIGEST_BYTES + varintSize(child.weight);
    return this.keyed ? size + stringSize(child.lastKey) : size;
  }

  endsNode(child: Child): boolean {
    return isCut(child.node);
  }

  encode(children: readonly Child[]): Uint8Array {
    WRITER.begin(this.type).varint(this.height).varint(children.length);
    for (const child of children) {
      WRITER.digest(child.node).varint(child.weight);
      if (this.keyed) {
        WRITER.string(child.lastKey);
      }
    }
    return WRITER.finish();
  }

  decode(node: Uint8Array): Child[] {
    const reader = new CanonicalReader(node);
    reader.expectType(this.type);
    if (reader.smallInt() !== this.height) {
      throw new MalformedNodeError(`an inner node is not of height ${this.height}`);
    }
    const children = reader.list(() => this.child(reader));
    reader.end();
    if (children.length === 0) {
      throw new MalformedNodeError("an inner node has no children");
    }
    return children;
  }

  private child(reader: CanonicalReader): Child {
    return { node: reader.digest(), weight: reader.varint(), lastKey: this.keyed ? reader.string() : "" };
  }

  lastKey(children: readonly Child[]): string {
    return children[children.length - 1]!.lastKey;
  }
}
