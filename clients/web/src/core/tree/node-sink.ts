import { type Digest, digestOf } from "../document/digest.ts";

/** Where new nodes go. Children come before the nodes that name them; a node may come twice. */
export interface NodeSink {
  /**
   * Takes a node.
   *
   * @param digest the SHA-256 of the bytes
   * @param bytes the sink's own from now on
   */
  put(digest: Digest, bytes: Uint8Array): void;
}

/** Puts a node; its digest. */
export function putNode(sink: NodeSink, bytes: Uint8Array): Digest {
  const digest = digestOf(bytes);
  sink.put(digest, bytes);
  return digest;
}
