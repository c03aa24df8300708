package org.vademecum.client.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.coding.TextPieces;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.tree.ExpressionBuilder.Stored;
import org.vademecum.core.tree.NodeSink;
import org.vademecum.core.tree.Nodes;

/**
 * Makes the rows of a whole pack while its bundle is read, of the very bytes that were hashed, and
 * hands them on part by part.
 */
final class Arrivals implements NodeSink, PackListener {
  private final RowIds ids;
  private final long pack;
  private final Consumer<Arrived> out;
  private Arrived arrived = new Arrived();
  private byte[] section = {};
  private long work;
  private long place;

  Arrivals(RowIds ids, long pack, Consumer<Arrived> out) {
    this.ids = ids;
    this.pack = pack;
    this.out = out;
  }

  @Override
  public void put(Digest digest, byte[] node) {
    if (Nodes.isSection(node)) {
      section = node;
    } else {
      arrived.node(digest, node);
    }
  }

  @Override
  public void beginWork(ExpressionHead head) {
    work = ids.work();
    place = 0;
  }

  @Override
  public void sectionAdded(Symbol symbol, Section added, Digest digest, TextPieces pieces) {
    place += Places.GAP;
    SectionTable.Stored row = new SectionTable.Stored(ids.section(), work, added.id(), place);
    arrived.section(new SectionTable.NewRow(row, digest, section), added, pieces);
    if (arrived.isFull()) {
      handOn();
    }
  }

  @Override
  public void endWork(Stored stored) {
    arrived.work(
        new WorkTable.Stored(
            work,
            pack,
            stored.expression().symbol().value(),
            stored.expression().title(),
            stored.digest(),
            Optional.empty()));
  }

  /** Hands on what is left; to be called when the bundle was read. */
  void end() {
    handOn();
  }

  private void handOn() {
    out.accept(arrived);
    arrived = new Arrived();
  }
}
