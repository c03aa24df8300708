package org.vademecum.client.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.Nodes;

/**
 * Recomputes a root from what is now stored: every node below it that this transaction wrote is
 * read back and rehashed; the older ones were proved when they came.
 */
final class NewNodes {
  private final NodeTable nodes;
  private final long watermark;

  /**
   * @param watermark highest id of a node from before this transaction
   */
  NewNodes(NodeTable nodes, long watermark) {
    this.nodes = nodes;
    this.watermark = watermark;
  }

  void prove(Digest root) {
    Deque<Digest> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Digest digest = open.pop();
      Optional<StoredNode> node = nodes.find(digest);
      if (!node.isPresent()) {
        nodes.section(digest);
      } else if (node.get().id() > watermark) {
        Nodes.children(node.get().intactBytes()).forEach(open::push);
      }
    }
  }
}
