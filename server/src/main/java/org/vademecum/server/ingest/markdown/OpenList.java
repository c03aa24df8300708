package org.vademecum.server.ingest.markdown;

import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** A list that is open, and the number of its next item. */
final class OpenList {
  private final Node node;
  private int next;

  OpenList(Node node) {
    this.node = node;
    Integer start = node instanceof OrderedList list ? list.getMarkerStartNumber() : null;
    next = start == null ? 1 : start;
  }

  /**
   * The label of the next item: a hyphen is a mark of Markdown, an asterisk stands for a printed
   * bullet.
   */
  String nextLabel() {
    if (node instanceof OrderedList list) {
      String delimiter = list.getMarkerDelimiter();
      return next++ + (delimiter == null ? "." : delimiter);
    }
    boolean hyphen = node instanceof BulletList list && "-".equals(list.getMarker());
    return hyphen ? "" : "•";
  }
}
