package org.vademecum.server.publish.release;

import java.util.List;
import java.util.Optional;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.fault.NoRolloutException;
import org.vademecum.server.store.CollectionHead;
import org.vademecum.server.store.RemovalOrder;

/** Which editions may go to a share of devices first. No I/O. */
final class Stages {
  private static final String NO_STABLE =
      "no edition came before it, with which the other devices could stay";
  private static final String ERASES = "it erases texts, which goes to all devices at once";

  /** Fails for the edition after a head with {@link NoRolloutException}. */
  static void require(CollectionHead head, List<RemovalOrder> orders) {
    boolean erases = orders.stream().anyMatch(it -> it.verb() == RemovalOrder.Verb.ERASE);
    require(head.collection(), head.edition() + 1, erases);
  }

  /** Fails for the current edition of a head with {@link NoRolloutException}. */
  static void require(CollectionHead head, Optional<Edition> current) {
    boolean erases =
        current.stream()
            .flatMap(edition -> edition.record().getErasuresList().stream())
            .anyMatch(it -> it.getEdition() == head.edition());
    require(head.collection(), head.edition(), erases);
  }

  private static void require(String collection, long edition, boolean erases) {
    if (edition < 2 || erases) {
      throw new NoRolloutException(collection, edition, erases ? ERASES : NO_STABLE);
    }
  }

  private Stages() {}
}
