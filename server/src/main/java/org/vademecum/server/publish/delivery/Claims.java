package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.vademecum.server.store.ClaimStore;

/** Lets one node at a time do what any of them could do in the background. */
public final class Claims {
  private final ClaimStore store;
  private final Clock clock;
  private final String node = UUID.randomUUID().toString();

  public Claims(ClaimStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Does some work, unless another node is at it; whether it was done, and said so itself. */
  public Future<Boolean> run(String work, Duration lease, Supplier<Future<Boolean>> task) {
    long now = clock.millis();
    return store
        .claim(work, node, now, now + lease.toMillis())
        .compose(mine -> mine ? runClaimed(work, task) : Future.succeededFuture(false));
  }

  private Future<Boolean> runClaimed(String work, Supplier<Future<Boolean>> task) {
    return task.get().eventually(() -> store.release(work, node).otherwiseEmpty());
  }
}
