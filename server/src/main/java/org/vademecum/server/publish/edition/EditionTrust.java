package org.vademecum.server.publish.edition;

import io.vertx.core.Future;

/** What stands between an edition and its readers: signed before it is decided, shown after. */
public interface EditionTrust {

  /**
   * Signs the metadata that will show an edition and keeps it, so that any node can show the
   * edition once it is decided. Fails when the collection's keys are not on this node.
   */
  Future<Void> approve(Edition edition);

  /** Shows a decided edition; succeeds when readers can see it, or a later one. */
  Future<Void> show(Edition edition);

  /** Lists the files of a collection anew; succeeds when readers can see it. */
  Future<Void> showManifests(String collection);

  /** Lets the library's metadata know the collections that there are. */
  Future<Void> showCollections();

  /**
   * Who is to sign a collection's editions, as JSON; refused when they never could, or when others
   * are trusted to already.
   */
  Future<String> checkedSigners(String collection, String json);
}
