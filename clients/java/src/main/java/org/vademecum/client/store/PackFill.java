package org.vademecum.client.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Takes a whole pack while its bundle is read: each section becomes a row and is indexed, from the
 * very bytes that were hashed; all other nodes are put. Some are gathered before they are written,
 * as one kind of work after the other is faster than all by turns.
 */
public final class PackFill implements NodeSink, PackListener {
  private static final int MOST_SECTIONS = 4096;
  private static final int MOST_BYTES = 1 << 20;

  private final NodeTable nodes;
  private final WorkTable works;
  private final SectionRows rows;
  private final RowIds ids;
  private final PackTable.Stored pack;
  private final List<SectionRows.NewRow> sections = new ArrayList<>();
  private final Map<Digest, byte[]> above = new LinkedHashMap<>();
  private long work;
  private long place;
  private byte[] section = {};
  private int bytes;

  PackFill(NodeTable nodes, WorkTable works, SectionRows rows, RowIds ids, PackTable.Stored pack) {
    this.nodes = nodes;
    this.works = works;
    this.rows = rows;
    this.ids = ids;
    this.pack = pack;
  }

  @Override
  public void put(Digest digest, byte[] node) {
    if (Nodes.isSection(node)) {
      section = node;
    } else {
      above.put(digest, node);
    }
    bytes += node.length;
  }

  @Override
  public void beginWork(ExpressionHead head) {
    work = ids.work();
    place = 0;
  }

  @Override
  public void sectionAdded(Symbol symbol, Section added, Digest digest, TextPieces pieces) {
    place += Places.GAP;
    sections.add(
        new SectionRows.NewRow(
            new SectionTable.Stored(ids.section(), work, added.id(), place),
            added,
            digest,
            section,
            pieces));
    if (sections.size() == MOST_SECTIONS || bytes > MOST_BYTES) {
      write();
    }
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

  /** Writes what is gathered; to be called once more when the bundle was read. */
  void write() {
    rows.add(sections);
    sections.clear();
    nodes.putAll(above);
    above.clear();
    bytes = 0;
  }
}
