package org.vademecum.server.publish.delivery;

import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.NodeSource;

/** Nodes for work that gives way: whoever reads them waits while others are at work. */
final class PatientNodes implements NodeSource {
  private static final int PAUSE_MILLIS = 20;

  private final NodeSource nodes;
  private final BooleanSupplier free;
  private final BooleanSupplier stopped;

  /**
   * @param free whether nobody else is at work
   * @param stopped whether the work is to end, which it then does with a {@link
   *     CancellationException}
   */
  PatientNodes(NodeSource nodes, BooleanSupplier free, BooleanSupplier stopped) {
    this.nodes = nodes;
    this.free = free;
    this.stopped = stopped;
  }

  @Override
  public byte[] node(Digest digest) {
    giveWay();
    return nodes.node(digest);
  }

  @Override
  public void prefetch(Collection<Digest> digests) {
    giveWay();
    nodes.prefetch(digests);
  }

  private void giveWay() {
    while (!free.getAsBoolean() && !stopped.getAsBoolean()) {
      pause();
    }
    if (stopped.getAsBoolean()) {
      throw new CancellationException("the server is stopping");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the server is stopping");
    }
  }
}
