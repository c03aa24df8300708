package org.vademecum.core.tree;

import java.util.List;

/** How one level of a tree is cut into nodes and written: entries in leaves, children above. */
interface Level<I> {

  /** Number of entries that an item stands for. */
  long weight(I item);

  /** Bytes of an item in its node. */
  int size(I item);

  /** Whether a node ends after this item, by the item's content alone. */
  boolean endsNode(I item);

  byte[] encode(List<I> items);

  List<I> decode(byte[] node);

  /** What the node above says of a node with these items. */
  String lastKey(List<I> items);
}
