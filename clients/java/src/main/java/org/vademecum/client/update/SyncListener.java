package org.vademecum.client.update;

import org.vademecum.client.trust.ContentException;
import org.vademecum.core.document.Digest;

/**
 * Follows a sync. Called on the thread that syncs; quick work only. All methods have a default that
 * does nothing, so that a listener overrides what it shows.
 */
public interface SyncListener {
  /** Follows nothing. */
  SyncListener NONE = new SyncListener() {};

  /** What a sync is doing. */
  enum Phase {
    /** Asking for news: catalogue, edition record, manifest. */
    CHECKING,
    /** Fetching a bundle or delta. */
    DOWNLOADING,
    /** Writing it, in one transaction. */
    APPLYING
  }

  /**
   * Work went on.
   *
   * @param phase what is being done
   * @param done bytes so far, of all packs of the collection
   * @param total bytes in all, as far as known; it grows when the full way has to be taken
   */
  default void progress(Phase phase, long done, long total) {}

  /**
   * A library was met for the first time; all trust in it begins with a root from now on.
   *
   * @param root SHA-256 of the bytes of its {@code root.json}
   */
  default void pinned(Digest root) {}

  /** A delta could not be used; the full way follows. */
  default void fellBack(String pack, String reason) {}

  /** One collection's sync ended. */
  default void finished(UpdateResult result) {}

  /** A piece of a download was damaged and is fetched again. */
  default void damaged(ContentException damage) {}

  /** Asked often; true ends the sync soon with {@link CancelledException}. */
  default boolean cancelled() {
    return false;
  }
}
