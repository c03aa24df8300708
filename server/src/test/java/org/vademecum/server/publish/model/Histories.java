package org.vademecum.server.publish.model;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.Library;
import org.vademecum.server.publish.draft.DraftRef;
import org.vademecum.server.publish.edition.CollectionSettings.Settings;
import org.vademecum.server.publish.name.Actor;
import org.vademecum.server.publish.node.NodeCache;
import org.vademecum.server.publish.node.TreeWork;
import org.vademecum.server.publish.release.PublishRequest;
import org.vademecum.server.publish.release.Submitting.Words;

/** Many histories, some of them at a time on each event loop. */
public final class Histories {
  private static final int AT_A_TIME = 24;
  private static final long CACHE_BYTES = 1 << 20;
  private static final long HOURS = 12;

  private final Vertx vertx;
  private final MemoryStores start;
  private final long count;
  private final long seed;
  private final Consumer<Verdict> progress;
  private final AtomicLong begun = new AtomicLong();
  private final Promise<Void> over = Promise.promise();
  private Verdict sum = Verdict.NONE;

  private Histories(
      Vertx vertx, MemoryStores start, long count, long seed, Consumer<Verdict> progress) {
    this.vertx = vertx;
    this.start = start;
    this.count = count;
    this.seed = seed;
    this.progress = progress;
  }

  /**
   * Lets histories happen; blocks until all are over.
   *
   * @param seed of the chances of the first; each later one has the next number
   * @param progress hears of the sum so far after each
   */
  public static Verdict run(long count, long seed, Consumer<Verdict> progress) {
    return run(MemoryStores.empty(true), count, seed, progress);
  }

  /** The same on a database of another kind. */
  static Verdict run(MemoryStores empty, long count, long seed, Consumer<Verdict> progress) {
    Vertx vertx = Vertx.vertx();
    try {
      return new Histories(vertx, beginning(vertx, empty), count, seed, progress).run();
    } finally {
      Await.result(vertx.close());
    }
  }

  /** A collection in which one must approve, with an edition that was approved. */
  private static MemoryStores beginning(Vertx vertx, MemoryStores stores) {
    TreeWork work = new TreeWork(vertx, "beginning", stores.nodes(), new NodeCache(CACHE_BYTES), 1);
    ModelNode node =
        new ModelNode(
            vertx, stores, work, Clock.systemUTC(), (method, arguments, call) -> call.run());
    String name = Performer.COLLECTION;
    Actor alice = new Actor("local:alice", "Alice");
    DraftRef draft = DraftRef.of(name, "draft");
    Await.result(node.collections().create(name, "Laws"));
    Await.result(node.settings().change(name, new Settings("Laws", 0), new Settings("Laws", 1)));
    Await.result(node.imports().importFiles(draft, List.of(Library.file("X/1", "en", "a text"))));
    var review =
        Await.result(node.releases().submitting().submit(draft, new Words("a note", ""), alice));
    Await.result(
        node.releases()
            .submissions()
            .approve(name, "draft", review.submission().revision(), new Actor("local:bob", "Bob")));
    Await.result(node.releases().publishing().publish(PublishRequest.of(name, "draft", "a note")));
    Await.result(work.close());
    return stores;
  }

  private Verdict run() {
    int loops = Runtime.getRuntime().availableProcessors();
    Await.result(vertx.deployVerticle(Loop::new, new DeploymentOptions().setInstances(loops)));
    Await.result(over.future(), HOURS * 3_600);
    return sum;
  }

  /** One event loop with its histories. */
  private final class Loop extends VerticleBase {
    @Override
    public Future<?> start() {
      for (int i = 0; i < AT_A_TIME; i++) {
        next();
      }
      return Future.succeededFuture();
    }

    private void next() {
      long number = begun.getAndIncrement();
      if (number < count) {
        new History(vertx, context, start, seed + number)
            .run()
            .onSuccess(this::add)
            .onFailure(over::tryFail)
            .onSuccess(done -> context.runOnContext(tick -> next()));
      }
    }

    private void add(Verdict verdict) {
      synchronized (over) {
        sum = sum.plus(verdict);
        progress.accept(sum);
        if (sum.histories() == count) {
          over.tryComplete();
        }
      }
    }
  }
}
