package org.vademecum.server.publish.model;

import io.vertx.core.Future;
import org.vademecum.server.publish.Hook;
import org.vademecum.server.store.StoreUnavailableException;

/** A node that dies at one of its calls, which is made or not; no later call is made. */
final class DyingHook implements Hook {
  private final int at;
  private final boolean made;
  private final Hook alive;
  private int calls;

  DyingHook(int at, boolean made, Hook alive) {
    this.at = at;
    this.made = made;
    this.alive = alive;
  }

  @Override
  public synchronized Future<?> handle(String method, Object[] arguments, Call call) {
    calls++;
    if (calls < at) {
      return alive.handle(method, arguments, call);
    }
    Future<Object> dead =
        Future.failedFuture(new StoreUnavailableException("the node is dead", new Exception()));
    return calls == at && made
        ? alive.handle(method, arguments, call).transform(reply -> dead)
        : dead;
  }
}
