package org.vademecum.client.store;

import java.util.function.Consumer;
import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSink;

/**
 * Takes a whole pack: a thread of its own reads the bundle, this one writes the rows and indexes
 * them.
 */
public final class PackFill {
  private final NodeTable nodes;
  private final WorkTable works;
  private final SectionRows rows;
  private final RowIds ids;
  private final PackTable.Stored pack;

  PackFill(NodeTable nodes, WorkTable works, SectionRows rows, RowIds ids, PackTable.Stored pack) {
    this.nodes = nodes;
    this.works = works;
    this.rows = rows;
    this.ids = ids;
    this.pack = pack;
  }

  /** Reads a pack, on a thread that has no part in the store. */
  public interface Reading {
    /**
     * Reads all of it.
     *
     * @param sink takes its nodes
     * @param listener hears of its works and sections
     * @return its root
     */
    Digest run(NodeSink sink, PackListener listener);
  }

  /** Runs a reading to its end. */
  Digest run(Reading reading, Runnable pulse) {
    return new Handover<Arrived, Digest>(out -> read(reading, out), this::write, pulse)
        .run("read " + pack.name());
  }

  private Digest read(Reading reading, Consumer<Arrived> out) {
    Arrivals arrivals = new Arrivals(rows, ids, pack.id(), out);
    Digest root = reading.run(arrivals, arrivals);
    arrivals.handOn();
    return root;
  }

  private void write(Arrived arrived) {
    rows.add(arrived.sections);
    nodes.putAll(arrived.nodes);
    arrived.works.forEach(works::insert);
  }
}
