package org.vademecum.client.read;

import java.util.Iterator;
import org.vademecum.client.store.SectionTable;
import org.vademecum.client.store.StoreView;
import org.vademecum.client.store.WorkTable;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Section;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.NumberDecoder;
import org.vademecum.core.tree.Sequence;

/** Reads one section without the texts of the others. */
final class OneSection {
  private OneSection() {}

  /** A section as it stands in its work, read for its row. */
  static Outline.Entry entry(StoreView view, WorkTable.Stored work, SectionTable.Stored row) {
    Expression expression = Nodes.expression(view.nodes().node(work.expression()));
    NumberedSection section = numbered(view, expression, view.sections().content(row));
    return new Outline.Entry(part(view, expression, row), section);
  }

  /** The last part that begins at or before a section. */
  private static String part(StoreView view, Expression expression, SectionTable.Stored section) {
    String found = PartFinder.MAIN;
    for (Part part : expression.parts()) {
      boolean begun =
          view.sections()
              .find(section.work(), part.firstSection())
              .filter(first -> first.place() <= section.place())
              .isPresent();
      found = begun ? part.name() : found;
    }
    return found;
  }

  /** A section's number follows from those before it; their texts are not read. */
  private static NumberedSection numbered(StoreView view, Expression expression, Section section) {
    Digest wanted = Digest.of(Nodes.encode(section));
    NumberDecoder numbers = new NumberDecoder();
    Iterator<OutlineEntry> entries = Sequence.iterate(view.nodes(), expression.content());
    while (entries.hasNext()) {
      OutlineEntry entry = entries.next();
      String number = numbers.printed(entry.number());
      if (entry.section().equals(wanted)) {
        return new NumberedSection(section, entry.level(), number);
      }
    }
    throw new UnknownSectionException(expression.symbol().value(), section.id());
  }
}
