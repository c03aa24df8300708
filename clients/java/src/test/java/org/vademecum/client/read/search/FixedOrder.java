package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.vademecum.client.store.Database.Connection;

/** An order of sections that tests say. */
final class FixedOrder implements SectionOrder {
  private final Map<Long, Place> places = new HashMap<>();

  /** How often a place was asked for. */
  int lookUps;

  void put(long section, Place place) {
    places.put(section, place);
  }

  @Override
  public Place placeOf(Connection connection, long section) {
    lookUps++;
    Place place = places.get(section);
    return place == null ? new Place("", "", section) : place;
  }

  @Override
  public void walk(Connection connection, LongPredicate visitor) {
    List<Long> sections = new ArrayList<>(places.keySet());
    sections.sort(Comparator.comparing(places::get));
    for (Long section : sections) {
      if (!visitor.test(section)) {
        return;
      }
    }
  }
}
