package org.vademecum.client.update;

import java.time.Duration;
import org.vademecum.client.trust.ContentException;

/** How the sync of one collection ended, when the network did its part. */
public sealed interface UpdateResult {

  /** Name of the collection. */
  String collection();

  /**
   * The device has what the library offers.
   *
   * @param edition its number; 0 when nothing is published yet
   * @param received bytes of bodies that came over the network
   */
  record Unchanged(String collection, long edition, long received) implements UpdateResult {}

  /**
   * The device has a new edition.
   *
   * @param from number of the edition it had; 0 for none
   * @param to number of the edition it has
   * @param received bytes of bodies that came over the network
   * @param fileBytes bytes of the bundles and deltas applied
   * @param byDelta whether no bundle was needed
   * @param took time from the first request to the commit
   */
  record Applied(
      String collection,
      long from,
      long to,
      long received,
      long fileBytes,
      boolean byDelta,
      Duration took)
      implements UpdateResult {}

  /**
   * What the library offers was refused; the device keeps what it has.
   *
   * @param reason what was wrong and what to do
   */
  record Rejected(String collection, ContentException reason) implements UpdateResult {}
}
