package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.OutlineEntry;

/** Reads an expression's sections in order, with their printed numbers. */
public final class ExpressionReader implements Iterator<NumberedSection> {
  private final NodeSource source;
  private final Iterator<OutlineEntry> entries;
  private final NumberDecoder numbers = new NumberDecoder();

  public ExpressionReader(NodeSource source, Expression expression) {
    this.source = source;
    this.entries = new FetchedEntries(source, expression.content());
  }

  /** All sections of an expression. */
  public static List<NumberedSection> sections(NodeSource source, Expression expression) {
    List<NumberedSection> sections = new ArrayList<>();
    new ExpressionReader(source, expression).forEachRemaining(sections::add);
    return sections;
  }

  @Override
  public boolean hasNext() {
    return entries.hasNext();
  }

  @Override
  public NumberedSection next() {
    OutlineEntry entry = entries.next();
    return new NumberedSection(
        Nodes.section(source.node(entry.section())),
        entry.level(),
        numbers.printed(entry.number()));
  }
}
