package org.vademecum.server.ingest.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;

/**
 * A list that is open. Markdown counts its items; here they keep the numbers that were typed, but
 * where the same one is typed again and again, which asks for counting.
 */
final class OpenList {
  private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]{1,9})");

  private final Node node;
  private final String source;
  private String typed = "";
  private int next;

  /**
   * @param source the text of which the list was read
   */
  OpenList(Node node, String source) {
    this.node = node;
    this.source = source;
    Integer start = node instanceof OrderedList list ? list.getMarkerStartNumber() : null;
    next = start == null ? 1 : start;
  }

  /**
   * The label of an item, the next one: a hyphen is a mark of Markdown, an asterisk stands for a
   * printed bullet.
   */
  String label(Node item) {
    if (node instanceof OrderedList list) {
      String delimiter = list.getMarkerDelimiter();
      return number(item) + (delimiter == null ? "." : delimiter);
    }
    boolean hyphen = node instanceof BulletList list && "-".equals(list.getMarker());
    return hyphen ? "" : "•";
  }

  private int number(Node item) {
    String before = typed;
    typed = typed(item);
    int number = typed.isEmpty() || typed.equals(before) ? next : Integer.parseInt(typed);
    next = number + 1;
    return number;
  }

  private String typed(Node item) {
    List<SourceSpan> spans = item.getSourceSpans();
    int from = spans.isEmpty() ? source.length() : spans.get(0).getInputIndex();
    Matcher number = NUMBER.matcher(source).region(from, source.length());
    return number.lookingAt() ? number.group(1) : "";
  }
}
