package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.OutlineEntry;

/** Reads an expression's sections in order, with their printed numbers. */
public final class ExpressionReader implements Iterator<NumberedSection> {
  private static final int BATCH = 256;

  private final NodeSource source;
  private final Iterator<OutlineEntry> entries;
  private final NumberDecoder numbers = new NumberDecoder();
  private Iterator<OutlineEntry> batch = List.<OutlineEntry>of().iterator();

  public ExpressionReader(NodeSource source, Expression expression) {
    this.source = source;
    this.entries = Sequence.iterate(source, expression.content());
  }

  /** All sections of an expression. */
  public static List<NumberedSection> sections(NodeSource source, Expression expression) {
    List<NumberedSection> sections = new ArrayList<>();
    new ExpressionReader(source, expression).forEachRemaining(sections::add);
    return sections;
  }

  @Override
  public boolean hasNext() {
    return batch.hasNext() || entries.hasNext();
  }

  @Override
  public NumberedSection next() {
    if (!batch.hasNext()) {
      readBatch();
    }
    OutlineEntry entry = batch.next();
    return new NumberedSection(
        Nodes.section(source.node(entry.section())),
        entry.level(),
        numbers.printed(entry.number()));
  }

  private void readBatch() {
    List<OutlineEntry> next = new ArrayList<>(BATCH);
    Collection<Digest> digests = new ArrayList<>(BATCH);
    while (next.size() < BATCH && entries.hasNext()) {
      OutlineEntry entry = entries.next();
      next.add(entry);
      digests.add(entry.section());
    }
    source.prefetch(digests);
    batch = next.iterator();
  }
}
