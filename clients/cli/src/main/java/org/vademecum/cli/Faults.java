package org.vademecum.cli;

import io.vertx.core.json.DecodeException;
import org.vademecum.client.store.StoreException;
import org.vademecum.client.trust.ContentException;
import org.vademecum.client.update.TransportException;
import org.vademecum.core.bundle.BundleException;
import org.vademecum.core.trust.UntrustedException;
import org.vademecum.server.ingest.IngestException;

/** Which faults explain themselves, and which are defects of the program. */
final class Faults {

  static boolean isExpected(Exception fault) {
    return fault instanceof CommandException
        || fault instanceof IngestException
        || fault instanceof TransportException
        || fault instanceof ContentException
        || fault instanceof BundleException
        || fault instanceof UntrustedException
        || fault instanceof StoreException
        || fault instanceof DecodeException;
  }

  private Faults() {}
}
