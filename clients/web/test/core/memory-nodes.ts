import type { Digest } from "../../src/core/document/digest.ts";
import type { NodeSink } from "../../src/core/tree/node-sink.ts";
import type { NodeSource } from "../../src/core/tree/node-source.ts";

/** Nodes in memory. */
export class MemoryNodes implements NodeSource, NodeSink {
  readonly nodes = new Map<Digest, Uint8Array>();

  put(digest: Digest, bytes: Uint8Array): void {
    this.nodes.set(digest, bytes);
  }

  node(digest: Digest): Uint8Array {
    const node = this.nodes.get(digest);
    if (node === undefined) {
      throw new Error(`there is no node ${digest}`);
    }
    return node;
  }
}
