package org.vademecum.server.publish.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.server.publish.async.Contexts;
import org.vademecum.server.publish.edition.Heads;

/**
 * Tells listeners on this node of editions that readers can see by now, whichever node showed them.
 * It reads one small document now and then, and only while somebody listens; what was shown while
 * nobody did is not told.
 */
public final class News {
  private static final Logger LOG = LoggerFactory.getLogger(News.class);

  /** How often a node looks: bounds how late its listeners hear. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  /** An edition that readers can see. */
  public record Shown(String collection, long edition, boolean urgent) {}

  private final Vertx vertx;
  private final ServedMetadata metadata;
  private final Heads heads;
  private final Set<Consumer<Shown>> listeners = ConcurrentHashMap.newKeySet();
  private final Map<String, Long> known = new ConcurrentHashMap<>();
  private @Nullable Promise<Void> begun;

  News(Vertx vertx, ServedMetadata metadata, Heads heads) {
    this.vertx = vertx;
    this.metadata = metadata;
    this.heads = heads;
  }

  /**
   * Adds a listener; what is shown after the future succeeds is told.
   *
   * @param listener hears of each edition; must not block
   * @return what ends it
   */
  public Future<Runnable> listen(Consumer<Shown> listener) {
    listeners.add(listener);
    return Contexts.here(vertx, begun().future())
        .onFailure(fault -> listeners.remove(listener))
        .map(ignored -> () -> listeners.remove(listener));
  }

  private Promise<Void> begun() {
    Promise<Void> ready = Promise.promise();
    synchronized (listeners) {
      if (begun != null) {
        return begun;
      }
      begun = ready;
    }
    begin(ready);
    return ready;
  }

  private void begin(Promise<Void> ready) {
    metadata
        .editions()
        .onSuccess(
            now -> {
              known.clear();
              known.putAll(now);
              ready.complete();
              later();
            })
        .onFailure(
            fault -> {
              synchronized (listeners) {
                begun = null;
              }
              ready.fail(fault);
            });
  }

  private void later() {
    vertx.setTimer(LOOK_EVERY.toMillis(), timer -> look());
  }

  private void look() {
    synchronized (listeners) {
      if (listeners.isEmpty()) {
        begun = null;
        return;
      }
    }
    metadata
        .editions()
        .compose(this::tell)
        .onFailure(
            fault -> LOG.debug("looking for news failed, will try again: {}", fault.toString()))
        .onComplete(done -> later());
  }

  private Future<Void> tell(Map<String, Long> now) {
    Future<Void> step = Future.succeededFuture();
    Map<String, Long> newer = new HashMap<>(now);
    newer.entrySet().removeIf(it -> it.getValue() <= known.getOrDefault(it.getKey(), 0L));
    for (Map.Entry<String, Long> edition : newer.entrySet()) {
      step = step.compose(done -> tell(edition.getKey(), edition.getValue()));
    }
    return step;
  }

  private Future<Void> tell(String collection, long edition) {
    return heads
        .recent(collection)
        .map(
            head -> {
              boolean urgent = head.release().urgentEdition() == edition;
              Shown shown = new Shown(collection, edition, urgent);
              known.put(collection, edition);
              listeners.forEach(listener -> listener.accept(shown));
              return null;
            });
  }
}
