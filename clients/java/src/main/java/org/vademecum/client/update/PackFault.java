package org.vademecum.client.update;

import org.vademecum.client.store.PackTable;
import org.vademecum.client.trust.ContentException;

/** The files of one pack do not lead to its root; the transaction was rolled back. */
final class PackFault extends ContentException {
  private static final long serialVersionUID = 1L;

  private final transient PackTable.Stored pack;

  PackFault(PackTable.Stored pack, RuntimeException cause) {
    super(
        "the update of "
            + pack.name()
            + " cannot be used ("
            + cause.getMessage()
            + "): kept what is here; sync again later",
        cause);
    this.pack = pack;
  }

  PackTable.Stored pack() {
    return pack;
  }
}
