package org.vademecum.client.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.vademecum.core.bundle.PackListener;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSink;

/**
 * Takes a whole pack: one thread reads the bundle, another gathers what the search index shall have
 * of it, this one writes.
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
        new Handover<Arrived, Digest>(out -> gather(reading, out), this::write, pulse)
            .run("gather " + pack.name());
    while (indexing.some()) {
      pulse.run();
    }
    return root;
  }

  private Digest gather(Reading reading, Consumer<Arrived> out) {
    SectionIndex.Gathering gathering = index.gather(pack.id(), pack.language());
    Digest root =
        new Handover<Arrived, Digest>(
                parts -> read(reading, parts),
                arrived -> {
                  arrived.gatherInto(gathering);
                  out.accept(arrived);
                },
                () -> {})
            .run("read " + pack.name());
    Arrived last = new Arrived();
    last.index = Optional.of(gathering.takeRest());
    out.accept(last);
    return root;
  }

  private Digest read(Reading reading, Consumer<Arrived> out) {
    Arrivals arrivals = new Arrivals(ids, pack.id(), out);
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
