package org.vademecum.core.bundle;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.tree.ExpressionBuilder.Stored;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.Sequence;
import org.vademecum.proto.v1.WorkDelta;

/** Does to one work what a delta says. */
final class WorkDeltaApplier {
  private final NodeSource source;
  private final NodeSink sink;
  private final PackListener listener;
  private final Tally tally;

  WorkDeltaApplier(NodeSource source, NodeSink sink, PackListener listener, Tally tally) {
    this.source = source;
    this.sink = sink;
    this.listener = listener;
    this.tally = tally;
  }

  /** The digest of the work's new expression; empty when the work leaves. */
  Optional<Digest> apply(WorkDelta delta, Optional<Digest> old) {
    Expression before = old.map(digest -> Nodes.expression(source.node(digest))).orElse(null);
    if (delta.getRemoved()) {
      remove(delta, before);
      return Optional.empty();
    }
    tally.work();
    ExpressionHead head = head(delta, before);
    listener.beginWork(head);
    Stored stored =
        new SequenceChange(source, sink, listener, tally, head, before)
            .apply(delta.getSplicesList());
    listener.endWork(stored);
    return Optional.of(stored.digest());
  }

  private void remove(WorkDelta delta, @Nullable Expression before) {
    if (before == null) {
      throw new MalformedBundleException(
          "the delta removes " + delta.getSymbol() + ", which is not there");
    }
    Iterator<OutlineEntry> entries = Sequence.iterate(source, before.content());
    while (entries.hasNext()) {
      Digest digest = entries.next().section();
      listener.sectionRemoved(before.symbol(), Nodes.section(source.node(digest)), digest);
    }
    listener.workRemoved(before.symbol());
  }

  private static ExpressionHead head(WorkDelta delta, @Nullable Expression before) {
    if (!delta.hasHead()) {
      if (before == null) {
        throw new MalformedBundleException(
            "the delta brings " + delta.getSymbol() + " without saying what it is");
      }
      return ExpressionHead.of(before);
    }
    ExpressionHead head = Heads.fromMessage(delta.getHead());
    if (!head.symbol().value().equals(delta.getSymbol())) {
      throw new MalformedBundleException(
          "the delta gives " + delta.getSymbol() + " the symbol " + head.symbol());
    }
    return head;
  }
}
