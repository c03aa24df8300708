package org.vademecum.server.publish.model;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.Hook;
import org.vademecum.server.publish.node.NodeCache;
import org.vademecum.server.publish.node.TreeWork;

/**
 * One history: some people and nodes at work on one collection at once, in an order by chance; one
 * of the nodes dies at one of its calls, mostly. Then a node that is well finishes what is left,
 * and the judge looks.
 */
final class History {
  private static final int ACTORS = 6;
  private static final int STEPS = 4;
  private static final int LAST_CALL = 60;
  private static final long CACHE_BYTES = 1 << 20;

  private final Vertx vertx;
  private final MemoryStores stores;
  private final Random random;
  private final Clock clock;
  private final TreeWork work;
  private final Shuffle shuffle;

  /** Works that were acknowledged, by symbol, with the draft that they came into. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  /** Editions that were acknowledged to a publisher. */
  private final Map<Long, Digest> published = new ConcurrentHashMap<>();

  History(Vertx vertx, Context context, MemoryStores start, long seed) {
    this.vertx = vertx;
    this.stores = start.copy();
    this.random = new Random(seed);
    this.clock = Clock.systemUTC();
    this.work = new TreeWork(vertx, "model", stores.nodes(), new NodeCache(CACHE_BYTES), 4);
    this.shuffle = new Shuffle(context, random, ACTORS);
  }

  /** Lets it happen; what was wrong. Runs on the context that it was given. */
  Future<Verdict> run() {
    List<Future<Void>> all = new ArrayList<>();
    int dying = random.nextInt(ACTORS + 1);
    for (int i = 0; i < ACTORS; i++) {
      Hook hook = shuffle.of(i);
      if (i == dying) {
        hook = new DyingHook(1 + random.nextInt(LAST_CALL), random.nextBoolean(), hook);
      }
      all.add(actor(i, node(hook)).run(STEPS));
    }
    return Future.join(all)
        .transform(done -> finish())
        .map(done -> new Judge(stores, acknowledged, published).judge())
        .eventually(work::close);
  }

  private Performer actor(int number, ModelNode node) {
    return new Performer(number, node, random, clock, acknowledged, published);
  }

  private ModelNode node(Hook hook) {
    return new ModelNode(vertx, stores, work, clock, hook);
  }

  /** What housekeeping of another node does. */
  private Future<Void> finish() {
    ModelNode well = node((method, arguments, call) -> call.run());
    return well.releases()
        .settling()
        .finishAll()
        .compose(done -> well.releases().scheduledPublishing().publishDue())
        .compose(done -> well.releases().settling().finishAll())
        .compose(done -> well.sweep().sweep())
        .mapEmpty();
  }
}
