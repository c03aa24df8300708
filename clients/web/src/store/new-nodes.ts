import type { Digest } from "../core/document/digest.ts";
import { childrenOf } from "../core/tree/nodes.ts";
import { intactBytes, type NodeTable } from "./node-table.ts";

/**
 * Recomputes a root from what is now stored: every node below it that this transaction wrote is read back and
 * rehashed; the older ones were proved when they came.
 *
 * @param watermark highest id of a node from before this transaction
 */
export function proveRoot(nodes: NodeTable, watermark: number, root: Digest): void {
  const open = [root];
  for (let digest = open.pop(); digest !== undefined; digest = open.pop()) {
    const node = nodes.find(digest);
    if (!node) {
      nodes.section(digest);
    } else if (node.id > watermark) {
      open.push(...childrenOf(intactBytes(node)));
    }
  }
}
