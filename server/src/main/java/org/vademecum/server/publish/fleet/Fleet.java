package org.vademecum.server.publish.fleet;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vademecum.server.publish.edition.Heads;
import org.vademecum.server.publish.fault.InvalidReportException;
import org.vademecum.server.publish.fault.TooManyReportsException;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.FleetDay;
import org.vademecum.server.store.FleetStore;

/**
 * Counts what devices report. Reports are added up here and stored now and then, so that a day of a
 * million devices is a few writes a minute; a node that dies loses what it had not stored.
 */
public final class Fleet {
  /** Reports that a node takes in a second. */
  private static final int RATE = 200;

  /** How many editions back devices are told apart. */
  private static final long EDITIONS_APART = 200;

  private static final long TOO_OLD = 0;

  private record Key(String collection, LocalDate day) {}

  private final FleetStore store;
  private final Heads heads;
  private final Clock clock;
  private final Map<Key, FleetDay> waiting = new HashMap<>();
  private long second;
  private int inSecond;

  public Fleet(FleetStore store, Heads heads, Clock clock) {
    this.store = store;
    this.heads = heads;
    this.clock = clock;
  }

  /**
   * Counts a report. Fails with {@link TooManyReportsException} when there are too many, or with
   * {@link InvalidReportException} for an edition that there is not.
   */
  public Future<Void> report(DeviceReport report) {
    requireRate();
    return heads
        .recent(report.collection())
        .map(
            head -> {
              count(counted(report, head));
              return null;
            });
  }

  private synchronized void requireRate() {
    long now = clock.millis() / 1_000;
    inSecond = now == second ? inSecond + 1 : 1;
    second = now;
    if (inSecond > RATE) {
      throw new TooManyReportsException(RATE);
    }
  }

  private FleetDay counted(DeviceReport report, CollectionHead head) {
    long edition = report.edition();
    if (edition < 1 || edition > head.edition()) {
      throw new InvalidReportException(
          "edition", "is " + edition + ", but the newest one is " + head.edition());
    }
    long told = edition > head.edition() - EDITIONS_APART ? edition : TOO_OLD;
    return new FleetDay(report.collection(), today(), Map.of(told, 1L), report.traffic());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private synchronized void count(FleetDay counted) {
    waiting.merge(new Key(counted.collection(), counted.day()), counted, FleetDay::plus);
  }

  private synchronized List<FleetDay> take() {
    List<FleetDay> taken = List.copyOf(waiting.values());
    waiting.clear();
    return taken;
  }

  /** Stores what was counted since the last time; what cannot be stored is kept for the next. */
  public Future<Void> store() {
    Future<Void> step = Future.succeededFuture();
    for (FleetDay counted : take()) {
      Future<Void> added = step.transform(done -> store.add(counted));
      step = added.onFailure(fault -> count(counted));
    }
    return step;
  }

  /**
   * What is stored of a collection's last days, the newest first.
   *
   * @param days how many, today included
   */
  public Future<List<FleetDay>> last(String collection, int days) {
    LocalDate today = today();
    List<LocalDate> wanted = Stream.iterate(today, day -> day.minusDays(1)).limit(days).toList();
    return heads
        .recent(collection)
        .compose(head -> store.find(collection, wanted))
        .map(
            found ->
                found.stream().sorted(Comparator.comparing(FleetDay::day).reversed()).toList());
  }
}
