package org.vademecum.server.publish.reference;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Span;
import org.vademecum.core.tree.ExpressionReader;
import org.vademecum.core.tree.NodeSource;

/** Reads what works say of other works. */
public final class Mentions {
  private final NodeSource nodes;
  private final KnownWorks known;

  public Mentions(NodeSource nodes, KnownWorks known) {
    this.nodes = nodes;
    this.known = known;
  }

  /** The mentions of a work in one language, in the order of its text. */
  public List<Mention> of(Expression expression) {
    List<Mention> mentions = new ArrayList<>();
    Iterator<NumberedSection> sections = new ExpressionReader(nodes, expression);
    while (sections.hasNext()) {
      Section section = sections.next().section();
      for (Span span : section.spans()) {
        if (span.kind() == Span.Kind.REFERENCE && !span.value().startsWith("#")) {
          mentions.add(mention(expression, section, span));
        }
      }
    }
    return mentions;
  }

  private Mention mention(Expression expression, Section section, Span span) {
    return new Mention(
        expression.language().tag(),
        expression.symbol().value(),
        section.id(),
        section.text().substring(span.start(), span.end()),
        span.value(),
        known.resolves(span.value()));
  }
}
