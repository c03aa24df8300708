package org.vademecum.client.store;

import java.util.Optional;
import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder.Stored;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.Nodes;

/**
 * Takes a whole pack while its bundle is read: each section becomes a row and is indexed at once,
 * from the very bytes that were hashed; all other nodes are put.
 */
public final class PackFill implements NodeSink, PackListener {
  private final NodeTable nodes;
  private final WorkTable works;
  private final SectionRows sections;
  private final RowIds ids;
  private final PackTable.Stored pack;
  private long work;
  private long place;
  private byte[] section = {};

  PackFill(
      NodeTable nodes, WorkTable works, SectionRows sections, RowIds ids, PackTable.Stored pack) {
    this.nodes = nodes;
    this.works = works;
    this.sections = sections;
    this.ids = ids;
    this.pack = pack;
  }

  @Override
  public void put(Digest digest, byte[] bytes) {
    if (Nodes.isSection(bytes)) {
      section = bytes;
    } else {
      nodes.put(digest, bytes);
    }
  }

  @Override
  public void beginWork(ExpressionHead head) {
    work = ids.work();
    place = 0;
  }

  @Override
  public void sectionAdded(Symbol symbol, Section added, Digest digest) {
    place += Places.GAP;
    sections.insert(work, added, digest, section, place);
  }

  @Override
  public void endWork(Stored stored) {
    works.insert(
        new WorkTable.Stored(
            work,
            pack.id(),
            stored.expression().symbol().value(),
            stored.expression().title(),
            stored.digest(),
            Optional.empty()));
  }
}
