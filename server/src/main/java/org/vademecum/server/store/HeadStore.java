package org.vademecum.server.store;

import io.vertx.core.Future;

/**
 * Changes heads by compare-and-set, majority-acknowledged and journaled: when the future succeeds
 * with true, the change and all nodes and records put before it survive a crash.
 *
 * <p>A lost reply is settled by reading: every head carries the id of the change that made it and
 * of a few before it. When even that cannot be read, the future fails with {@link
 * StoreUnavailableException} and the change may or may not have been made: the same call, repeated,
 * tells.
 */
public interface HeadStore extends HeadReader {

  /**
   * Creates a collection's head; false when there is one already. The head begins at the epoch in
   * force, or at the given one when that is higher.
   */
  Future<Boolean> createHead(CollectionHead head);

  /**
   * Replaces a head if edition, record, change and epoch are still those expected. Nodes that the
   * new head names must have been put with the epoch of the expected one.
   */
  Future<Boolean> replaceHead(CollectionHead expected, CollectionHead next);

  /** Creates a draft; false when there is one already or its epoch is no longer in force. */
  Future<Boolean> createDraft(DraftHead draft);

  /** Replaces a draft if revision, change and epoch are still those expected. */
  Future<Boolean> replaceDraft(DraftHead expected, DraftHead next);

  /** Deletes a draft if its revision and change are still those expected. */
  Future<Boolean> deleteDraft(DraftHead expected);

  /** The sweep epoch in force; 0 before the first sweep. */
  Future<Long> currentEpoch();

  /**
   * Begins a new epoch and raises every head to it, so that decisions begun in an older one fail.
   *
   * @return the new epoch
   */
  Future<Long> advanceEpoch();
}
