package org.vademecum.client.read.search;

import java.util.Comparator;
import java.util.function.LongPredicate;
import org.vademecum.client.store.Database.Connection;

/** The order of sections in the library, which decides between equal scores; the store gives it. */
public interface SectionOrder {

  /** Where a section of the index stands. */
  Place placeOf(Connection connection, long section);

  /**
   * Hands on the sections of a library in the order of their places until the visitor returns
   * false; sections that are not in the index may be among them.
   */
  void walk(Connection connection, LongPredicate visitor);

  /**
   * A section's place: compared by symbol, then pack, both by UTF-16 code units, then position.
   *
   * @param symbol of the work
   * @param pack collection and language, e.g. {@code counter-terrorism/fr}
   * @param position ascends in the order of the work's sections
   */
  record Place(String symbol, String pack, long position) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::symbol)
            .thenComparing(Place::pack)
            .thenComparingLong(Place::position);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }
}
