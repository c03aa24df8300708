package org.vademecum.server.ingest.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/** The lists that are open, and the labels that their items print. */
final class Lists {
  private final Deque<Counter> open = new ArrayDeque<>();
  private String label = "";

  private static final class Counter {
    private final boolean ordered;
    private final String type;
    private int next;

    Counter(Element list) {
      this.ordered = list.normalName().equals("ol");
      this.type = list.attr("type");
      this.next = start(list.attr("start"));
    }

    private static int start(String value) {
      return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 1;
    }

    String take() {
      int number = next++;
      if (!ordered) {
        return "";
      }
      boolean letters = type.equalsIgnoreCase("a") && number >= 1 && number <= 26;
      return letters ? (char) (type.charAt(0) + number - 1) + "." : number + ".";
    }
  }

  void open(Element element) {
    if (isList(element)) {
      open.push(new Counter(element));
    } else if (element.normalName().equals("li") && !open.isEmpty()) {
      label = open.element().take();
    }
  }

  void close(Element element) {
    if (isList(element) && !open.isEmpty()) {
      open.pop();
    }
  }

  /** Depth of the innermost list, 0 outside of lists. */
  int depth() {
    return open.size();
  }

  /** The label of the item that begins: its later paragraphs have none. */
  String takeLabel() {
    String taken = label;
    label = "";
    return taken;
  }

  private static boolean isList(Element element) {
    return element.normalName().equals("ol") || element.normalName().equals("ul");
  }
}
