package org.vademecum.server.publish.difference;

import java.util.List;
import java.util.Optional;
import org.vademecum.core.difference.WordDifference.Run;
import org.vademecum.core.document.NumberedSection;

/**
 * What becomes of a section.
 *
 * @param id its id
 * @param before how it was published; empty when it is new
 * @param after how the draft has it; empty when it goes
 * @param moved whether it stands elsewhere among the sections that stay
 * @param runs its text word by word; empty when the text stays or is all new or gone
 */
public record SectionChange(
    String id,
    Optional<NumberedSection> before,
    Optional<NumberedSection> after,
    boolean moved,
    List<Run> runs) {

  public SectionChange {
    runs = List.copyOf(runs);
  }

  /**
   * In one word: {@code added}, {@code removed}, {@code edited}, {@code moved}, {@code restyled}.
   */
  public String kind() {
    if (before.isEmpty()) {
      return "added";
    }
    if (after.isEmpty()) {
      return "removed";
    }
    if (!runs.isEmpty()) {
      return "edited";
    }
    if (moved) {
      return "moved";
    }
    boolean sameNumber = before.get().number().equals(after.get().number());
    return sameNumber ? "restyled" : "renumbered";
  }
}
