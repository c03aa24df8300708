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
  private final SectionTable sections;
  private final SectionIndex.Changes index;
  private final RowIds ids;
  private final PackTable.Stored pack;

  /** What is left to write of the search index. */
  private SectionIndex.Writing indexing = () -> false;

  PackFill(StoreView store, SectionIndex.Changes index, RowIds ids, PackTable.Stored pack) {
    this.nodes = store.nodes();
    this.works = store.works();
    this.sections = store.sections();
    this.index = index;
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
    Digest root =
        new Handover<Arrived, Digest>(out -> read(reading, out), this::write, pulse)
            .run("read " + pack.name());
    while (indexing.some()) {
      pulse.run();
    }
    return root;
  }

  private Digest read(Reading reading, Consumer<Arrived> out) {
    SectionIndex.Gathering gathering = index.gather(pack.id(), pack.language());
    Arrivals arrivals = new Arrivals(gathering, ids, pack.id(), out);
    Digest root = reading.run(arrivals, arrivals);
    arrivals.end();
    return root;
  }

  /** Writes a part, and of the index a share: so the reader need not wait for all of it. */
  private void write(Arrived arrived) {
    sections.insertAll(arrived.sections);
    nodes.putAll(arrived.nodes);
    arrived.works.forEach(works::insert);
    boolean left = indexing.some();
    if (arrived.index.isPresent()) {
      while (left) {
        left = indexing.some();
      }
      indexing = arrived.index.get();
    }
  }
}
