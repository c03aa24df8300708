package org.vademecum.server.store;

import io.vertx.core.Future;

/**
 * Who does a piece of work that several nodes could do. Nothing is wrong when two do it: a claim
 * only saves the second time, so it may rest on clocks.
 */
public interface ClaimStore {

  /**
   * Claims a piece of work; false while another's claim lasts.
   *
   * @param now milliseconds since 1970
   * @param until when the claim ends by itself, as that of a node that died
   */
  Future<Boolean> claim(String work, String node, long now, long until);

  /** Gives up a claim, if it is this node's. */
  Future<Void> release(String work, String node);
}
