package org.vademecum.client.update;

import org.vademecum.client.trust.ContentException;
import org.vademecum.client.update.SyncListener.Phase;

/** Counts the bytes of one collection's sync for its listener, and asks it whether to go on. */
final class Watch {
  private final SyncListener listener;
  private Phase phase = Phase.CHECKING;
  private long done;
  private long total;
  private long received;

  Watch(SyncListener listener) {
    this.listener = listener;
  }

  SyncListener listener() {
    return listener;
  }

  void requireGoingOn() {
    if (listener.cancelled() || Thread.currentThread().isInterrupted()) {
      throw new CancelledException();
    }
  }

  void begin(Phase next, long bytes) {
    phase = next;
    done = 0;
    total = bytes;
    listener.progress(phase, done, total);
  }

  /** More bytes are to come than was thought. */
  void expect(long bytes) {
    total += bytes;
  }

  /** Some bytes are done. */
  void advance(long bytes) {
    done += bytes;
    listener.progress(phase, done, Math.max(done, total));
  }

  /** Some bytes came over the network. */
  void received(long bytes) {
    received += bytes;
  }

  /** Bytes of bodies that came over the network since this was last asked. */
  long takeReceived() {
    long bytes = received;
    received = 0;
    return bytes;
  }

  void damaged(ContentException damage) {
    listener.damaged(damage);
  }
}
