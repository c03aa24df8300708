package org.vademecum.server.publish.delivery;

import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.delivery.Standing.Published;

/** What is to be built next for a pack. */
sealed interface Step {

  /** UTF-8 bytes of the texts that it may have to read. */
  long textBytes();

  /** All is there. */
  record Nothing() implements Step {
    @Override
    public long textBytes() {
      return 0;
    }
  }

  /** The delta from a root to the current one. */
  record Delta(Digest from, Published to) implements Step {
    @Override
    public long textBytes() {
      return to.textBytes();
    }
  }

  /** The bundle of a root, for readers to have soon. */
  record Bundle(Published of, Effort effort) implements Step {
    @Override
    public long textBytes() {
      return of.textBytes();
    }
  }

  /** The bundle of a root once more, with all effort, when nobody waits for anything. */
  record SecondPass(Standing.Bundle first) implements Step {
    @Override
    public long textBytes() {
      return first.of().textBytes();
    }
  }
}
