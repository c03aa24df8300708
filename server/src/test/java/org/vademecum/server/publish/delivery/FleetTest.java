package org.vademecum.server.publish.delivery;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.vademecum.core.coding.Effort;
import org.vademecum.server.publish.delivery.FileSizes.Edition;
import org.vademecum.server.publish.delivery.Fleet.Habit;
import org.vademecum.server.publish.delivery.Fleet.Traffic;

/**
 * The policy as it is, on a fleet of devices over two years of editions of a small library and of
 * one forty times as large.
 */
final class FleetTest {
  private static final int WORKS = 40;
  private static final int LARGE = 40;
  private static final int NEWCOMERS = 10;

  private static FileSizes small;
  private static FileSizes large;

  @BeforeAll
  static void publishTwoYears() {
    small = new FileSizes(WORKS);
    large = small.times(LARGE);
  }

  @Test
  void modelledSizesAreThoseThatTheEncodersWrite() {
    List<Edition> editions = small.editions();
    for (int gap : new int[] {2, 10, 60, 250}) {
      double sum = 0;
      int count = 0;
      for (int to = gap; to < editions.size(); to += 1 + (editions.size() - gap) / 6) {
        long written = small.writtenDelta(editions.get(to - gap).root(), editions.get(to).root());
        sum += (double) small.delta(to - gap, to) / written;
        count++;
      }
      assertEquals(1, sum / count, 0.2, "deltas over " + gap + " editions");
    }
    for (int at : new int[] {20, 170, 300, 500}) {
      long written = small.writtenBundle(editions.get(at).root(), Effort.THOROUGH);
      assertEquals(1, (double) small.bundle(at, Effort.THOROUGH) / written, 0.03);
    }
  }

  @Test
  void everyDeviceIsServedNearTheIdealAtABoundedCost() {
    for (FileSizes sizes : List.of(small, large)) {
      Fleet fleet = run(sizes, DeliveryPolicy.DEFAULT);
      print(fleet);
      requireLimits(sizes, fleet);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "no delta prepared, 0, 1048576, 10, 1048576, 7",
    "many deltas prepared, 16, 1048576, 10, 1048576, 7",
    "all deltas listed, 6, 0, 10, 1048576, 7",
    "newcomers forgotten, 6, 1048576, 0, 1048576, 7",
    "newcomers overrated, 6, 1048576, 1000, 1048576, 7",
    "large bundles waited for, 6, 1048576, 10, 1000000000, 7",
    "small bundles written twice, 6, 1048576, 10, 0, 7",
    "files kept for ever, 6, 1048576, 10, 1048576, 3000"
  })
  void foolishNumbersAreFound(
      String what, int prepared, long largeBytes, double newcomers, long thorough, int kept) {
    DeliveryPolicy foolish = new DeliveryPolicy(prepared, largeBytes, newcomers, thorough, kept);
    assertThrows(
        MultipleFailuresError.class,
        () ->
            assertAll(
                () -> requireLimits(small, run(small, foolish)),
                () -> requireLimits(large, run(large, foolish))),
        what);
  }

  @Test
  void noNeighbourWithinTheLimitsIsCheaper() {
    for (FileSizes sizes : List.of(small, large)) {
      System.out.println(
          "| numbers | ÷ ideal | MB | ready | builds | bundles | core s | cost | peak MB |");
      double chosen = row("chosen", sizes, DeliveryPolicy.DEFAULT).cost();
      neighbours()
          .forEach(
              (name, policy) -> {
                Fleet fleet = row(name, sizes, policy);
                boolean allowed = isWithinLimits(sizes, fleet);
                assertTrue(!allowed || chosen <= fleet.cost() * 1.003, name + " is cheaper");
              });
    }
  }

  private static Map<String, DeliveryPolicy> neighbours() {
    Map<String, DeliveryPolicy> neighbours = new LinkedHashMap<>();
    for (int prepared : new int[] {0, 2, 4, 5, 8, 12}) {
      neighbours.put("prepared " + prepared, new DeliveryPolicy(prepared, 1 << 20, 10, 1 << 20, 7));
    }
    for (int kib : new int[] {0, 4, 64, 1 << 20}) {
      neighbours.put(
          "large " + kib + " KiB", new DeliveryPolicy(6, (long) kib << 10, 10, 1 << 20, 7));
    }
    for (int newcomers : new int[] {0, 1, 3, 30, 100, 1_000}) {
      neighbours.put(
          "newcomers " + newcomers, new DeliveryPolicy(6, 1 << 20, newcomers, 1 << 20, 7));
    }
    for (int days : new int[] {2, 14, 30, 365}) {
      neighbours.put("kept " + days + " days", DeliveryPolicy.DEFAULT.keeping(days));
    }
    return neighbours;
  }

  private static Fleet run(FileSizes sizes, DeliveryPolicy policy) {
    return new Fleet(sizes, policy).run(NEWCOMERS);
  }

  private static void requireLimits(FileSizes sizes, Fleet fleet) {
    List<String> broken = new ArrayList<>();
    Traffic all = fleet.all();
    Traffic daily = fleet.traffic(Habit.DAILY);
    Traffic newcomer = fleet.traffic(Habit.NEWCOMER);
    int editions = sizes.editions().size();
    long bundle = sizes.bundle(editions - 1, Effort.THOROUGH);
    atMost(broken, "files over the ideal", (double) all.files / all.ideal, 1.02);
    atMost(
        broken, "a newcomer's files over the bundle", ratio(newcomer.files, newcomer.ideal), 1.02);
    atMost(broken, "a daily sync over its delta", ratio(daily.all(), daily.ideal), 3.5);
    atMost(broken, "all over always the bundle", ratio(all.all(), all.alwaysBundle), 0.15);
    atMost(broken, "builds an edition", fleet.server.buildsAnEdition(), 9);
    int bundles = fleet.server.bundles + fleet.server.secondPasses;
    atMost(broken, "bundles an edition", ratio(bundles, editions), 0.05);
    atMost(broken, "seconds that newcomers wait", fleet.server.newcomersWait, 5);
    atMost(broken, "storage in bundles", ratio(fleet.server.peakBytes, bundle), 15);
    atMost(broken, "syncs that wait", 1 - ratio(all.ready, all.syncs), 0.015);
    if (!broken.isEmpty()) {
      throw new AssertionFailedError(String.join("; ", broken));
    }
  }

  private static boolean isWithinLimits(FileSizes sizes, Fleet fleet) {
    try {
      requireLimits(sizes, fleet);
      return true;
    } catch (AssertionFailedError e) {
      return false;
    }
  }

  private static void atMost(List<String> broken, String what, double value, double limit) {
    if (value > limit) {
      broken.add(what + ": " + value + " > " + limit);
    }
  }

  private static double ratio(long part, long whole) {
    return (double) part / whole;
  }

  private static Fleet row(String name, FileSizes sizes, DeliveryPolicy policy) {
    Fleet fleet = run(sizes, policy);
    Traffic all = fleet.all();
    System.out.printf(
        "| %s | %.3f | %.1f | %.4f | %.2f | %d | %.1f | %.1f | %.2f |%n",
        name,
        ratio(all.files, all.ideal),
        all.all() / 1e6,
        ratio(all.ready, all.syncs),
        fleet.server.buildsAnEdition(),
        fleet.server.bundles,
        fleet.server.coreSeconds,
        fleet.cost() / 1e6,
        fleet.server.peakBytes / 1e6);
    return fleet;
  }

  private static void print(Fleet fleet) {
    System.out.println(
        "| devices | syncs | files a sync | with messages | ideal | bundle | ready |");
    for (Habit habit : Habit.values()) {
      Traffic it = fleet.traffic(habit);
      System.out.printf(
          "| %s | %d | %d | %d | %d | %d | %.3f |%n",
          habit,
          it.syncs,
          it.files / it.syncs,
          it.all() / it.syncs,
          it.ideal / it.syncs,
          it.alwaysBundle / it.syncs,
          ratio(it.ready, it.syncs));
    }
  }
}
