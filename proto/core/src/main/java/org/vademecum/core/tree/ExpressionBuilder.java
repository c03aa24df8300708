package org.vademecum.core.tree;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Utf8;

/** Builds an expression from its sections, one after the other. */
public final class ExpressionBuilder {

  /** An expression and the digest that names it. */
  public record Stored(Expression expression, Digest digest) {}

  private final ExpressionHead head;
  private final NodeSink sink;
  private final Chunker<OutlineEntry> leaves;
  private final NumberCoder numbers = new NumberCoder();
  private final Set<String> ids = new HashSet<>();
  private long textBytes;

  public ExpressionBuilder(ExpressionHead head, NodeSink sink) {
    this.head = head;
    this.sink = sink;
    this.leaves = new Chunker<>(SequenceFormat.INSTANCE.leaves(), sink);
  }

  /** Builds an expression from sections at hand. */
  public static Stored build(
      ExpressionHead head, Iterable<NumberedSection> sections, NodeSink sink) {
    ExpressionBuilder builder = new ExpressionBuilder(head, sink);
    sections.forEach(builder::add);
    return builder.finish();
  }

  /** Adds the next section; its digest. */
  public Digest add(NumberedSection next) {
    if (!ids.add(next.section().id())) {
      throw new IllegalArgumentException(
          "two sections of " + head.symbol() + " have the id " + next.section().id());
    }
    Digest section = sink.put(Nodes.encode(next.section()));
    leaves.add(new OutlineEntry(section, next.level(), numbers.code(next.number())));
    textBytes += textBytes(next.section());
    return section;
  }

  /** Puts the trees above the sections and the expression itself. */
  public Stored finish() {
    List<Child> nodes = leaves.finish();
    Digest content = new ChunkedTree<>(SequenceFormat.INSTANCE).raise(nodes, 1, sink);
    Expression expression = head.withContent(content, ids.size(), textBytes);
    return new Stored(expression, sink.put(Nodes.encode(expression)));
  }

  /** UTF-8 bytes of a section's text and, where it was corrected, of its text as issued. */
  public static long textBytes(Section section) {
    long issued =
        section
            .correction()
            .flatMap(Correction::issued)
            .map(was -> Utf8.length(was.text()))
            .orElse(0L);
    return Utf8.length(section.text()) + issued;
  }
}
