package org.vademecum.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vademecum.server.store.FleetDay.Traffic;

@SuppressWarnings("NullAway.Init")
abstract class FleetStoreContract extends StoreContract {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private FleetStore fleet;

  @BeforeEach
  void open() {
    fleet = stores.fleet();
  }

  @Test
  void whatNodesCountAddsUpByDay() {
    Await.get(fleet.add(day("guides", MONDAY, Map.of(4L, 2L, 5L, 10L), new Traffic(100, 20, 80))));
    Await.get(fleet.add(day("guides", MONDAY, Map.of(5L, 1L, 0L, 7L), new Traffic(1, 2, 3))));
    Await.get(fleet.add(day("guides", MONDAY.plusDays(1), Map.of(5L, 4L), Traffic.NONE)));
    Await.get(fleet.add(day("laws", MONDAY, Map.of(1L, 1L), Traffic.NONE)));
    assertEquals(
        Set.of(
            day("guides", MONDAY, Map.of(4L, 2L, 5L, 11L, 0L, 7L), new Traffic(101, 22, 83)),
            day("guides", MONDAY.plusDays(1), Map.of(5L, 4L), Traffic.NONE)),
        Set.copyOf(
            Await.get(
                fleet.find("guides", List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2))))));
    assertEquals(List.of(), Await.get(fleet.find("guides", List.of(MONDAY.minusDays(1)))));
  }

  private static FleetDay day(
      String collection, LocalDate day, Map<Long, Long> editions, Traffic traffic) {
    return new FleetDay(collection, day, editions, traffic);
  }
}
