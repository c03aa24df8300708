package org.vademecum.server.publish.edition;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.MapChange;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.PackMap;
import org.vademecum.proto.v1.PackRecord;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.store.DraftHead.PackRoots;

/**
 * Counts and sizes of a pack, in time that follows the change: those of the pack before, and what
 * the works that differ add and take away. Blocks on its source.
 */
final class Measure {
  private final FreshNodes nodes;

  Measure(NodeSource source) {
    this.nodes = new FreshNodes(source);
  }

  /** The record of a pack. */
  PackRecord pack(Language language, PackRoots roots, Optional<PackRecord> previous) {
    Digest before =
        previous.map(pack -> Digest.fromBytes(pack.getRoot().toByteArray())).orElseGet(this::empty);
    PackRecord.Builder record =
        previous
            .map(PackRecord::toBuilder)
            .orElseGet(PackRecord::newBuilder)
            .setLanguage(language.tag())
            .setRoot(ByteString.copyFrom(roots.root().toBytes()))
            .setProvenance(ByteString.copyFrom(roots.provenance().toBytes()));
    List<MapChange> changes = PackMap.diff(nodes, before, roots.root());
    nodes.prefetch(expressions(changes));
    for (MapChange change : changes) {
      change.before().ifPresent(expression -> count(record, expression, -1));
      change.after().ifPresent(expression -> count(record, expression, 1));
    }
    return record.build();
  }

  private Digest empty() {
    return PackMap.empty(nodes);
  }

  private static List<Digest> expressions(List<MapChange> changes) {
    List<Digest> expressions = new ArrayList<>();
    changes.forEach(change -> change.before().ifPresent(expressions::add));
    changes.forEach(change -> change.after().ifPresent(expressions::add));
    return expressions;
  }

  private void count(PackRecord.Builder record, Digest digest, int sign) {
    Expression expression = Nodes.expression(nodes.node(digest));
    record
        .setWorks(record.getWorks() + sign)
        .setSections(record.getSections() + sign * expression.sectionCount())
        .setTextBytes(record.getTextBytes() + sign * expression.textBytes());
  }
}
