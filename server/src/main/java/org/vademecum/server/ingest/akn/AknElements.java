package org.vademecum.server.ingest.akn;

import java.util.Set;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;

/** What the elements of Akoma Ntoso mean here. */
final class AknElements {
  private static final Set<String> DIVISIONS =
      Set.of(
          "book",
          "tome",
          "part",
          "subpart",
          "chapter",
          "subchapter",
          "title",
          "subtitle",
          "section",
          "subsection",
          "division",
          "subdivision",
          "article",
          "rule",
          "subrule",
          "transitional",
          "proviso");
  private static final Set<String> PARAGRAPHS =
      Set.of("paragraph", "clause", "level", "alinea", "hcontainer", "crossHeading");
  private static final Set<String> ITEMS =
      Set.of("point", "indent", "item", "subparagraph", "subclause");
  private static final Set<String> SILENT = Set.of("meta", "presentation");
  private static final Set<String> FURNITURE = Set.of("coverPage", "toc");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "block",
          "listIntroduction",
          "listWrapUp",
          "tocItem",
          "from",
          "num",
          "heading",
          "subheading",
          "crossHeading",
          "li",
          "foreign");
  private static final Set<String> HOLDERS = Set.of("recital", "citation", "blockContainer");
  private static final Set<String> PARTS = Set.of("attachment", "annex", "component");

  private AknElements() {}

  static boolean isHierarchical(String name) {
    return DIVISIONS.contains(name) || PARAGRAPHS.contains(name) || ITEMS.contains(name);
  }

  static boolean isDivision(String name) {
    return DIVISIONS.contains(name);
  }

  static boolean isItem(String name) {
    return ITEMS.contains(name);
  }

  /** Its content is no text of the document. */
  static boolean isSilent(String name) {
    return SILENT.contains(name);
  }

  /** Its content says what the document says elsewhere. */
  static boolean isFurniture(String name) {
    return FURNITURE.contains(name);
  }

  static boolean isList(String name) {
    return name.equals("ul") || name.equals("ol");
  }

  /** Bears a number of its own, outside of the hierarchy. */
  static boolean isHolder(String name) {
    return HOLDERS.contains(name);
  }

  /** Ends a line within a text. */
  static boolean isBreak(String name) {
    return name.equals("br") || name.equals("eol");
  }

  static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }

  static boolean isPart(String name) {
    return PARTS.contains(name);
  }

  /** The kind of what an element without heading holds. */
  static SectionKind kind(String name, String container) {
    if (name.equals("hcontainer")) {
      return AknNames.kind(container);
    }
    return ITEMS.contains(name) ? SectionKind.ITEM : SectionKind.PARAGRAPH;
  }

  /** The mark that an inline element gives its text, or null. */
  static Span.@org.jspecify.annotations.Nullable Kind mark(String name) {
    return switch (name) {
      case "i" -> Span.Kind.EMPHASIS;
      case "b" -> Span.Kind.STRONG;
      case "ref", "mref", "rref" -> Span.Kind.REFERENCE;
      default -> null;
    };
  }
}
