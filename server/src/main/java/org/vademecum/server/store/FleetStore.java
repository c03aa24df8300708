package org.vademecum.server.store;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Keeps what devices report, added up by collection and day. */
public interface FleetStore {

  /**
   * Adds to what is kept of a collection and day. When the answer is lost it may or may not have
   * been added.
   */
  Future<Void> add(FleetDay counted);

  /** What is kept of some days, in no order. */
  Future<List<FleetDay>> find(String collection, Collection<LocalDate> days);
}
