package org.vademecum.server.ingest.html;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Span;

/** What HTML's elements mean here (HTML living standard, section 4). */
final class Elements {
  private static final Set<String> DROPPED =
      Set.of(
          "head",
          "script",
          "style",
          "nav",
          "template",
          "noscript",
          "svg",
          "iframe",
          "object",
          "button",
          "select");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
          "i", "ins", "kbd", "label", "mark", "q", "ruby", "rb", "rp", "rt", "s", "samp", "small",
          "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "br",
          "input", "tbody", "thead", "tfoot");
  private static final Map<String, Span.Kind> MARKS =
      Map.of(
          "em", Span.Kind.EMPHASIS,
          "i", Span.Kind.EMPHASIS,
          "cite", Span.Kind.EMPHASIS,
          "dfn", Span.Kind.EMPHASIS,
          "strong", Span.Kind.STRONG,
          "b", Span.Kind.STRONG);

  private Elements() {}

  /** Nothing in it is text of the document. */
  static boolean isDropped(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return DROPPED.contains(element.normalName())
        || element.hasAttr("hidden")
        || style.contains("display:none");
  }

  /** Ends no block. */
  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  /** The emphasis that the element gives its text, or null. */
  static Span.@Nullable Kind mark(Element element) {
    return MARKS.get(element.normalName());
  }

  /** 1 to 6 for headings, else 0. */
  static int headingRank(Element element) {
    String name = element.normalName();
    boolean heading = name.length() == 2 && name.charAt(0) == 'h';
    return heading && name.charAt(1) >= '1' && name.charAt(1) <= '6' ? name.charAt(1) - '0' : 0;
  }

  /** Is the element, or one that it stands in, a quotation? */
  static boolean isQuoted(@Nullable Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.normalName().equals("blockquote")) {
        return true;
      }
    }
    return false;
  }

  /** Is the element, or one that it stands in, the header of the document's body? */
  static boolean isInHeader(@Nullable Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      Element parent = at.parent();
      if (at.normalName().equals("header")
          && parent != null
          && parent.normalName().equals("body")) {
        return true;
      }
    }
    return false;
  }
}
