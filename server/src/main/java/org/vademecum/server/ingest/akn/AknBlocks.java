package org.vademecum.server.ingest.akn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Cleaner;
import org.vademecum.server.ingest.source.MarkedText;

/** Makes a section of an element that holds text: its kind, level, number and words. */
final class AknBlocks {
  private final AknOutline outline;
  private final boolean exact;

  /**
   * @param exact whether texts are taken as they stand, not cleaned
   */
  AknBlocks(AknOutline outline, boolean exact) {
    this.outline = outline;
    this.exact = exact;
  }

  /** Adds the section of a block, which is the text of an owner, if of any. */
  void add(AknFrame block, @Nullable AknFrame owner, AknText text) {
    boolean picture = !exact && text.isPicture() && !block.isTable();
    SectionKind kind = picture ? SectionKind.IMAGE : kind(block, owner);
    AknFrame bearer = owner == null ? block : owner;
    String number = owner == null || owner.emitted ? "" : owner.number;
    int level = level(owner) + block.listDepth;
    if (exact) {
      outline.add(bearer, kind, text.raw(), text.marks(), number, level);
      return;
    }
    MarkedText clean = text.clean();
    String shown = kind == SectionKind.TABLE ? table(text) : clean.text();
    List<Span> spans = kind == SectionKind.TABLE ? List.of() : clean.spans();
    outline.add(bearer, kind, shown, spans, number, level);
  }

  private int level(@Nullable AknFrame owner) {
    if (owner == null) {
      return 1;
    }
    if (owner.isNote()) {
      return owner.held ? 0 : outline.lastLevel() + 1;
    }
    int level = owner.zone.equals("preface") ? 1 : Math.max(1, owner.level);
    return owner.emitted && AknElements.isDivision(owner.name) ? level + 1 : level;
  }

  private static String table(AknText text) {
    StringBuilder out = new StringBuilder();
    for (String row : text.raw().split("\n", -1)) {
      List<String> cells = new ArrayList<>();
      for (String cell : row.split("\t", -1)) {
        cells.add(Cleaner.clean(cell));
      }
      out.append(out.isEmpty() ? "" : "\n").append(String.join("\t", cells));
    }
    return out.toString();
  }

  private static SectionKind kind(AknFrame block, @Nullable AknFrame owner) {
    if (block.name.equals("table")) {
      return SectionKind.TABLE;
    }
    if (owner != null && owner.isNote()) {
      return SectionKind.NOTE;
    }
    if (block.name.equals("li")) {
      return SectionKind.ITEM;
    }
    boolean hierarchical = owner != null && owner.isHierarchical();
    if (block.name.equals("heading")
        || block.name.equals("crossHeading")
        || block.name.equals("subheading")) {
      boolean title = hierarchical && owner != null && owner.container.equals("title");
      return title ? SectionKind.TITLE : SectionKind.HEADING;
    }
    if (hierarchical && owner != null) {
      return AknElements.kind(owner.name, owner.container);
    }
    return switch (block.zone) {
      case "preface" -> SectionKind.TITLE;
      case "preamble" -> SectionKind.PREAMBLE;
      case "conclusions" -> SectionKind.SIGNATURE;
      default -> SectionKind.PARAGRAPH;
    };
  }
}
