package org.vademecum.client.read.search;

import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * What a reader looks for.
 *
 * @param text words, all of which must stand in a section; words in quotes must stand together
 * @param typing true if the last word may be unfinished
 * @param limit how many hits are wanted at most, 1 to {@value #MAX_LIMIT}
 * @param packs the packs to look in; empty for all
 * @param sections the sections to look at, by row; empty for all. Scores do not depend on it.
 */
public record Query(
    String text,
    boolean typing,
    int limit,
    Optional<Set<Long>> packs,
    Optional<LongPredicate> sections) {
  /** Most hits that one query gives. */
  public static final int MAX_LIMIT = 1000;

  private static final int USUAL_LIMIT = 20;

  public Query {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "a query asks for 1 to " + MAX_LIMIT + " hits, not " + limit);
    }
  }

  /** A query as one types it, in all packs. */
  public static Query typed(String text) {
    return new Query(text, true, USUAL_LIMIT, Optional.empty(), Optional.empty());
  }

  /** A query whose last word is finished, in all packs. */
  public static Query finished(String text) {
    return new Query(text, false, USUAL_LIMIT, Optional.empty(), Optional.empty());
  }

  public Query limitedTo(int hits) {
    return new Query(text, typing, hits, packs, sections);
  }

  public Query inPacks(Set<Long> wanted) {
    return new Query(text, typing, limit, Optional.of(Set.copyOf(wanted)), sections);
  }

  public Query inSections(LongPredicate wanted) {
    return new Query(text, typing, limit, packs, Optional.of(wanted));
  }
}
