package org.vademecum.server.ingest.akn;

import java.util.Map;
import org.vademecum.core.document.SectionKind;

/**
 * The names that Akoma Ntoso and this project's additions to it share between reader and writer.
 */
public final class AknNames {
  /** Akoma Ntoso 3.0. */
  public static final String AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  /** What Akoma Ntoso has no word for: exact levels, split spans, masthead fields. */
  public static final String VADEMECUM = "urn:vademecum:akn:1";

  /** The prefix of hrefs that name works by their symbols. */
  public static final String WORKS = "/akn/un/doc/";

  /** Containers that Akoma Ntoso leaves to be named. */
  private static final Map<SectionKind, String> CONTAINERS =
      Map.of(
          SectionKind.TITLE, "title",
          SectionKind.PREAMBLE, "recital",
          SectionKind.NOTE, "note",
          SectionKind.TABLE, "table",
          SectionKind.SIGNATURE, "signature",
          SectionKind.QUOTATION, "quotation",
          SectionKind.IMAGE, "figure");

  private AknNames() {}

  /** The hierarchical element for sections of a kind. */
  public static String element(SectionKind kind) {
    return switch (kind) {
      case HEADING -> "section";
      case PARAGRAPH -> "paragraph";
      case ITEM -> "point";
      default -> "hcontainer";
    };
  }

  /** The name of the container for sections of a kind. */
  public static String container(SectionKind kind) {
    return CONTAINERS.getOrDefault(kind, "section");
  }

  /** The kind that a container of a name holds; paragraphs where the name says nothing. */
  public static SectionKind kind(String container) {
    return CONTAINERS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(container))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(SectionKind.PARAGRAPH);
  }
}
