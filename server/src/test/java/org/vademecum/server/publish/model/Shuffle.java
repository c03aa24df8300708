package org.vademecum.server.publish.model;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vademecum.server.publish.Hook;

/**
 * Carries out the store's calls of several actors one by one, in an order by chance. One of the
 * actors is slow for a while: its calls wait until nobody else has one, mostly.
 */
final class Shuffle {
  private static final double STAYS_SLOW = 0.9;
  private static final double SLOW_WAITS = 0.85;

  private record Waiting(int actor, Runnable call) {}

  private final Context context;
  private final Random random;
  private final int actors;
  private final List<Waiting> waiting = new ArrayList<>();
  private boolean pumping;
  private int slow;

  Shuffle(Context context, Random random, int actors) {
    this.context = context;
    this.random = random;
    this.actors = actors;
  }

  /** The hook of one actor's calls. */
  Hook of(int actor) {
    return (method, arguments, call) -> {
      Promise<Object> reply = Promise.promise();
      add(new Waiting(actor, () -> call.run().<Object>map(it -> it).onComplete(reply)));
      return reply.future();
    };
  }

  private synchronized void add(Waiting call) {
    waiting.add(call);
    if (!pumping) {
      pumping = true;
      context.runOnContext(tick -> pump());
    }
  }

  private void pump() {
    next().call().run();
    synchronized (this) {
      pumping = !waiting.isEmpty();
      if (pumping) {
        context.runOnContext(tick -> pump());
      }
    }
  }

  private synchronized Waiting next() {
    if (random.nextDouble() > STAYS_SLOW) {
      slow = random.nextInt(actors);
    }
    List<Waiting> others = waiting.stream().filter(it -> it.actor() != slow).toList();
    List<Waiting> some = others.isEmpty() || random.nextDouble() > SLOW_WAITS ? waiting : others;
    Waiting chosen = some.get(random.nextInt(some.size()));
    waiting.remove(chosen);
    return chosen;
  }
}
