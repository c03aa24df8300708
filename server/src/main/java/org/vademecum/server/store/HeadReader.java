package org.vademecum.server.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Reads the heads of collections and drafts. */
public interface HeadReader {

  Future<Optional<CollectionHead>> findHead(String collection);

  /** All heads, by name; a library has at most 200. */
  Future<List<CollectionHead>> listHeads();

  Future<Optional<DraftHead>> findDraft(String collection, String name);

  /** All drafts of all collections. */
  Future<List<DraftHead>> listDrafts();
}
