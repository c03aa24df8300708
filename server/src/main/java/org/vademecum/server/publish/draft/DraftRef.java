package org.vademecum.server.publish.draft;

import java.util.Optional;
import org.vademecum.server.publish.fault.StaleRevisionException;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.store.DraftHead;

/**
 * A draft that someone wants to change.
 *
 * @param collection it belongs to
 * @param name of the draft
 * @param revision the revision it must be at, when the caller has looked at it before
 */
public record DraftRef(String collection, String name, Optional<Long> revision) {
  /** Name of the draft that everyone uses who names none. */
  public static final String USUAL = "draft";

  public DraftRef {
    Names.collection(collection);
    Names.draft(name);
  }

  /** A draft at whatever revision it is. */
  public static DraftRef of(String collection, String name) {
    return new DraftRef(collection, name, Optional.empty());
  }

  /** The draft, if it is at the expected revision; fails with {@link StaleRevisionException}. */
  DraftHead expect(DraftHead draft) {
    if (revision.isPresent() && revision.get() != draft.revision()) {
      throw new StaleRevisionException(name, revision.get(), draft.revision());
    }
    return draft;
  }
}
