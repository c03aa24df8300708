package org.vademecum.server.ingest.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A place in a work as a corrigendum names it, the coarsest step first as printed.
 *
 * @param steps e.g. annex II, paragraph 12, line 3
 */
record Place(List<Step> steps) {
  static final Place NOWHERE = new Place(List.of());

  /** What a step names; those declared first are the coarser ones. */
  enum Sort {
    PAGE,
    ANNEX,
    APPENDIX,
    ENCLOSURE,
    TITLE,
    ARTICLE,
    PARAGRAPH,
    ITEM,
    TABLE,
    SENTENCE,
    LINE;

    boolean isPart() {
      return this == ANNEX || this == APPENDIX || this == ENCLOSURE;
    }
  }

  /**
   * One step.
   *
   * @param value its number, letter or ordinal, normalised; empty for the only one
   * @param printed as it stands
   */
  record Step(Sort sort, String value, String printed) {}

  Place {
    steps = List.copyOf(steps);
  }

  boolean isNowhere() {
    return steps.isEmpty();
  }

  Optional<Step> step(Sort sort) {
    return steps.stream().filter(step -> step.sort() == sort).findFirst();
  }

  Optional<Step> part() {
    return steps.stream().filter(step -> step.sort().isPart()).findFirst();
  }

  /** Whether it is a whole part. */
  boolean isPart() {
    return !steps.isEmpty() && last().sort().isPart();
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  /** Whether both end at the same step. */
  boolean endsAs(Place other) {
    return !steps.isEmpty()
        && !other.steps.isEmpty()
        && last().sort() == other.last().sort()
        && last().value().equals(other.last().value());
  }

  /** This place within another: what the other says of coarser steps holds on. */
  Place within(Place outer) {
    boolean alone = steps.stream().anyMatch(step -> step.sort().compareTo(Sort.TITLE) <= 0);
    if (alone || steps.isEmpty()) {
      return steps.isEmpty() ? outer : this;
    }
    Sort coarsest = steps.stream().map(Step::sort).min(Sort::compareTo).orElse(Sort.LINE);
    List<Step> all = new ArrayList<>();
    outer.steps.stream()
        .filter(step -> step.sort().compareTo(coarsest) < 0 && step.sort() != Sort.TITLE)
        .forEach(all::add);
    all.addAll(steps);
    return new Place(all);
  }

  /** As a reader of places reads it again. */
  String printed() {
    return steps.stream().map(Step::printed).collect(Collectors.joining(", "));
  }
}
