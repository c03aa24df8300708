package org.vademecum.server.publish;

import io.vertx.core.Future;
import org.vademecum.server.store.StoreUnavailableException;

/** A node's death at one of its calls to the store; no later call is made. */
final class Death implements Hook {
  private final int at;
  private final boolean made;
  private int calls;

  /**
   * @param at number of the call, from 1
   * @param made whether that call itself is still made
   */
  Death(int at, boolean made) {
    this.at = at;
    this.made = made;
  }

  @Override
  public synchronized Future<?> handle(String method, Object[] arguments, Call call) {
    calls++;
    if (calls < at) {
      return call.run();
    }
    Future<Object> dead =
        Future.failedFuture(new StoreUnavailableException("the node is dead", new Exception()));
    return calls == at && made ? call.run().transform(reply -> dead) : dead;
  }

  synchronized boolean died() {
    return calls >= at;
  }
}
