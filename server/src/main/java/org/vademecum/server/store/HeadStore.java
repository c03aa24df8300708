package org.vademecum.server.store;

import io.vertx.core.Future;

/**
 * Changes heads by compare-and-set, majority-acknowledged and journaled: when the future succeeds
 * with true, the change and all nodes and records put before it survive a crash.
 */
public interface HeadStore extends HeadReader {

  /** Creates a collection's head; false when there is one already. */
  Future<Boolean> createHead(CollectionHead head);

  /**
   * Replaces a head if edition, record and epoch are still those expected. A lost reply is settled
   * by reading the head back and comparing its publication id.
   */
  Future<Boolean> replaceHead(CollectionHead expected, CollectionHead next);

  /** Creates a draft (revision 1); false when there is one already. */
  Future<Boolean> createDraft(DraftHead draft);

  /** Replaces a draft if revision and epoch are still those expected. */
  Future<Boolean> replaceDraft(DraftHead expected, DraftHead next);

  /** Deletes a draft if its revision is still that expected. */
  Future<Boolean> deleteDraft(DraftHead expected);

  /** The sweep epoch in force. */
  Future<Long> currentEpoch();

  /**
   * Begins a new epoch and raises every head to it, so that decisions begun in an older one fail.
   *
   * @return the new epoch
   */
  Future<Long> advanceEpoch();
}
