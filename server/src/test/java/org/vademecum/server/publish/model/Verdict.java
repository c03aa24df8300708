package org.vademecum.server.publish.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found in some histories.
 *
 * @param histories how many
 * @param editions that were decided in them
 * @param lost updates that were acknowledged and are nowhere
 * @param unapproved editions that were published without their approvals
 * @param twice submissions or requests that were published twice
 * @param missing nodes that an edition or draft names and that are not there
 * @param found what was wrong, in words; the first few
 */
public record Verdict(
    long histories,
    long editions,
    long lost,
    long unapproved,
    long twice,
    long missing,
    List<String> found) {
  private static final int MOST_WORDS = 20;

  public static final Verdict NONE = new Verdict(0, 0, 0, 0, 0, 0, List.of());

  public Verdict {
    found = List.copyOf(found.subList(0, Math.min(found.size(), MOST_WORDS)));
  }

  /** Both together. */
  public Verdict plus(Verdict other) {
    List<String> words = new ArrayList<>(found);
    words.addAll(other.found);
    return new Verdict(
        histories + other.histories,
        editions + other.editions,
        lost + other.lost,
        unapproved + other.unapproved,
        twice + other.twice,
        missing + other.missing,
        words);
  }

  /** Whether nothing was wrong. */
  public boolean isClean() {
    return lost + unapproved + twice + missing == 0;
  }
}
