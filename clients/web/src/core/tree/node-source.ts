import type { Digest } from "../document/digest.ts";

/** Where nodes are read from. */
export interface NodeSource {
  /** The canonical bytes of a node, which nobody changes; throws when it is not there. */
  node(digest: Digest): Uint8Array;
}
