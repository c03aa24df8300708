package org.vademecum.server.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an edition goes out, beside its signed record.
 *
 * @param submittedBy who asked for its approval; empty where nobody did
 * @param approvedBy who approved it
 * @param publishedBy who published it; empty for one published before this was kept
 * @param urgentEdition the newest edition up to this one that was urgent; 0 for none
 * @param share of devices that take it now, in percent; empty for all
 */
public record Release(
    Optional<Person> submittedBy,
    List<Person> approvedBy,
    Optional<Person> publishedBy,
    long urgentEdition,
    OptionalInt share) {
  /** What is known of editions that were published before any of this was kept. */
  public static final Release NONE =
      new Release(Optional.empty(), List.of(), Optional.empty(), 0, OptionalInt.empty());

  private static final int ALL = 100;

  public Release {
    approvedBy = List.copyOf(approvedBy);
    if (share.isPresent() && (share.getAsInt() < 0 || share.getAsInt() >= ALL)) {
      throw new IllegalArgumentException(
          "a share of " + share.getAsInt() + " %: give 0 to 99, or none for all devices");
    }
  }

  /** The same for another share of devices; 100 stands for all. */
  public Release toShare(int percent) {
    OptionalInt next = percent == ALL ? OptionalInt.empty() : OptionalInt.of(percent);
    return new Release(submittedBy, approvedBy, publishedBy, urgentEdition, next);
  }
}
