package org.vademecum.server.publish.edition;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.vademecum.server.publish.fault.UnknownEditionException;
import org.vademecum.server.store.Release;

/** Editions with those who made them, which is kept beside their records. */
public final class History {
  private final Heads heads;
  private final Editions editions;

  public History(Heads heads, Editions editions) {
    this.heads = heads;
    this.editions = editions;
  }

  /**
   * An edition and how it goes out, or went out first.
   *
   * @param release {@link Release#NONE} for one that was published before this was kept
   */
  public record Published(Edition edition, Release release) {}

  /** Editions, newest first: at most {@code count}, none newer than {@code newest}. */
  public Future<List<Published>> last(String name, long newest, int count) {
    return heads
        .latest(name)
        .compose(
            head ->
                editions
                    .last(head, newest, count)
                    .compose(
                        some ->
                            editions
                                .releases(head, some)
                                .map(releases -> published(some, releases))));
  }

  private static List<Published> published(List<Edition> some, Map<Long, Release> releases) {
    return some.stream()
        .map(it -> new Published(it, releases.getOrDefault(it.number(), Release.NONE)))
        .toList();
  }

  /** An edition by number, with who made it; fails with {@link UnknownEditionException}. */
  public Future<Published> edition(String name, long number) {
    return heads
        .latest(name)
        .compose(head -> editions.get(head, number))
        .compose(edition -> last(name, number, 1))
        .map(one -> one.get(0));
  }
}
