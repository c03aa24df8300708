package org.vademecum.client.read.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.vademecum.client.read.search.SectionOrder.Place;
import org.vademecum.client.store.Database.Connection;

/**
 * Orders hits: the higher score first, then the earlier place. Asks for the places of as few hits
 * as it can: where very many tie for the last places, walking through the library finds the first
 * of them sooner.
 */
final class TieBreaker {
  private final Connection connection;
  private final SectionOrder order;
  private final long librarySections;

  TieBreaker(Connection connection, SectionOrder order, long librarySections) {
    this.connection = connection;
    this.order = order;
    this.librarySections = librarySections;
  }

  List<Hit> hits(Ranking ranking, int limit) {
    List<Hit> hits = ranking.winners();
    List<Hit> tied = ranking.tied();
    hits.addAll(first(tied, Math.min(limit - hits.size(), tied.size())));
    return sorted(hits);
  }

  private List<Hit> first(List<Hit> tied, int wanted) {
    if (tied.size() > wanted && librarySections * wanted / tied.size() < tied.size()) {
      List<Hit> met = walk(tied, wanted);
      if (met.size() == wanted) {
        return met;
      }
    }
    return tied.size() > wanted ? sorted(tied).subList(0, wanted) : tied;
  }

  /** Gives up when it takes longer than to ask for each place. */
  private List<Hit> walk(List<Hit> tied, int wanted) {
    Map<Long, Hit> bySection = new HashMap<>();
    tied.forEach(hit -> bySection.put(hit.section(), hit));
    List<Hit> met = new ArrayList<>();
    order.walk(
        connection,
        new LongPredicate() {
          private int steps;

          @Override
          public boolean test(long section) {
            Hit hit = bySection.get(section);
            if (hit != null) {
              met.add(hit);
            }
            return met.size() < wanted && ++steps < tied.size();
          }
        });
    return met;
  }

  private List<Hit> sorted(List<Hit> hits) {
    Map<Long, Place> places = new HashMap<>();
    hits.forEach(hit -> places.put(hit.section(), order.placeOf(connection, hit.section())));
    List<Hit> sorted = new ArrayList<>(hits);
    sorted.sort(
        Comparator.comparingLong(Hit::score)
            .reversed()
            .thenComparing(hit -> places.get(hit.section())));
    return sorted;
  }
}
