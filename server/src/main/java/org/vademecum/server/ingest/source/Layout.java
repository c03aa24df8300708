package org.vademecum.server.ingest.source;

/**
 * Where a line stands on its page and how it is set, in points (1/72 inch) from the upper left
 * corner of the page as one reads it.
 *
 * @param left edge of its first letter
 * @param right edge of its last letter
 * @param baseline on which its letters stand
 * @param size of most of its letters
 * @param bold whether most of its letters are bold
 * @param italic whether most of its letters are italic or underlined
 * @param zone what place on the page it has
 * @param column the edges between which the text around it is set
 * @param page the page's size
 */
public record Layout(
    float left,
    float right,
    float baseline,
    float size,
    boolean bold,
    boolean italic,
    Zone zone,
    Column column,
    Page page) {

  /** Of a source without geometry. */
  public static final Layout NONE =
      new Layout(0, 0, 0, 0, false, false, Zone.BODY, new Column(0, 0), new Page(0, 0));

  /** What place a line has on its page. */
  public enum Zone {
    BODY,
    /** Beside others on its row, before the running text of a first page begins. */
    HEAD,
    /** Notes at the foot, below a rule or smaller than the text. */
    FOOT,
    /** In a box or beside the text's flow: a margin, a picture. */
    ASIDE
  }

  /** The left and the right edge of a column of text. */
  public record Column(float left, float right) {
    public float width() {
      return right - left;
    }
  }

  /** The size of a page. */
  public record Page(float width, float height) {}

  /** Does the source tell? */
  public boolean isKnown() {
    return size > 0;
  }

  public float width() {
    return right - left;
  }

  /** How far it begins from the column's left edge. */
  public float indent() {
    return left - column.left();
  }

  /** The room that it leaves at the column's right edge. */
  public float room() {
    return column.right() - right;
  }

  /** Is it set in the middle of its column, with room on both sides? */
  public boolean isCentred() {
    float leftRoom = indent();
    float rightRoom = room();
    float narrower = Math.min(leftRoom, rightRoom);
    return narrower > 2 * size && Math.abs(leftRoom - rightRoom) < Math.max(size, 0.1f * narrower);
  }
}
