package org.vademecum.server.publish.async;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vademecum.server.publish.Await;

final class CoalescingTest {
  private final Vertx vertx = Vertx.vertx();
  private final List<Promise<Integer>> runs = new ArrayList<>();
  private final Coalescing<Integer> work =
      new Coalescing<>(
          vertx,
          key -> {
            Promise<Integer> run = Promise.promise();
            runs.add(run);
            return run.future();
          });

  @AfterEach
  void close() {
    Await.result(vertx.close());
  }

  @Test
  void whoAsksDuringARunGetsOneThatBeganAfterwards() {
    Future<Integer> first = work.run("a");
    Future<Integer> second = work.run("a");
    Future<Integer> third = work.run("a");
    Future<Integer> other = work.run("b");
    assertEquals(2, runs.size(), "one run of each key");
    runs.get(0).complete(1);
    assertEquals(1, Await.result(first));
    assertEquals(3, runs.size());
    runs.get(1).complete(10);
    runs.get(2).complete(2);
    assertEquals(2, Await.result(second));
    assertEquals(2, Await.result(third));
    assertEquals(10, Await.result(other));
  }

  @Test
  void aFailureIsNoEnd() {
    Future<Integer> first = work.run("a");
    runs.get(0).fail(new IllegalStateException());
    Await.failure(IllegalStateException.class, first);
    Future<Integer> second = work.run("a");
    runs.get(1).complete(2);
    assertEquals(2, Await.result(second));
  }
}
