package org.vademecum.server.publish.node;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.vademecum.core.document.Tombstone;
import org.vademecum.core.tree.ErasedNodeException;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.publish.fault.ErasedException;
import org.vademecum.server.store.NodeReader;

/** Runs pure tree code on a pool of worker threads over the store's nodes. */
public final class TreeWork {
  /** Work that takes longer is reported as stuck. */
  private static final long MAX_MINUTES = 60;

  private final WorkerExecutor pool;
  private final NodeSource nodes;

  /**
   * @param name of the pool
   * @param threads how many pieces of work run at once; others wait
   */
  public TreeWork(Vertx vertx, String name, NodeReader reader, NodeCache cache, int threads) {
    this.pool = vertx.createSharedWorkerExecutor(name, threads, MAX_MINUTES, TimeUnit.MINUTES);
    this.nodes = new StoredNodes(reader, cache);
  }

  /**
   * Runs one piece of work; the future completes on the caller's context. Fails with {@link
   * ErasedException} when the work wants what was erased.
   */
  public <T> Future<T> run(Function<NodeSource, T> work) {
    return pool.executeBlocking(() -> apply(work), false);
  }

  private <T> T apply(Function<NodeSource, T> work) {
    try {
      return work.apply(nodes);
    } catch (ErasedNodeException e) {
      Tombstone tombstone = e.tombstone();
      throw new ErasedException(tombstone.reason(), tombstone.by(), tombstone.at());
    }
  }

  public Future<Void> close() {
    return pool.close();
  }
}
