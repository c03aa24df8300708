package org.vademecum.cli;

import io.vertx.core.json.DecodeException;
import java.util.List;
import org.vademecum.client.NoAddressException;
import org.vademecum.client.read.ReadException;
import org.vademecum.client.read.search.SearchException;
import org.vademecum.client.trust.ContentException;
import org.vademecum.client.update.TransportException;
import org.vademecum.core.bundle.BundleException;
import org.vademecum.server.StartException;
import org.vademecum.server.WrongSettingException;
import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.intake.IntakeException;

/** Which faults explain themselves, and which are defects of the program. */
final class Faults {
  /** Values refuse what a person typed by IllegalArgumentException, with a message for people. */
  private static final List<Class<? extends Exception>> EXPECTED =
      List.of(
          CommandException.class,
          IllegalArgumentException.class,
          IngestException.class,
          IntakeException.class,
          StartException.class,
          WrongSettingException.class,
          org.vademecum.server.store.StoreException.class,
          NoAddressException.class,
          TransportException.class,
          ContentException.class,
          ReadException.class,
          SearchException.class,
          BundleException.class,
          org.vademecum.client.store.StoreException.class,
          DecodeException.class);

  static boolean isExpected(Exception fault) {
    return EXPECTED.stream().anyMatch(kind -> kind.isInstance(fault));
  }

  private Faults() {}
}
