package org.vademecum.server.publish.fleet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vademecum.core.document.Language;
import org.vademecum.server.publish.fault.InvalidReportException;
import org.vademecum.server.publish.name.Names;
import org.vademecum.server.store.FleetDay.Traffic;

/**
 * What a device says of one collection that it follows, once a day.
 *
 * @param packs that it has; they are of one collection and one edition
 * @param traffic since its last report
 */
public record DeviceReport(List<Held> packs, Traffic traffic) {
  /** Most bytes of a kind that a device can have fetched in a day. */
  private static final long MOST_BYTES = 1L << 40;

  private static final int MOST_PACKS = 50;

  /** A pack on a device. */
  public record Held(String collection, Language language, long edition) {
    public Held {
      Names.collection(collection);
    }
  }

  public DeviceReport {
    packs = List.copyOf(packs);
    if (packs.isEmpty() || packs.size() > MOST_PACKS) {
      throw new InvalidReportException("packs", "are 1 to " + MOST_PACKS);
    }
    Set<String> collections = packs.stream().map(Held::collection).collect(Collectors.toSet());
    Set<Long> editions = packs.stream().map(Held::edition).collect(Collectors.toSet());
    if (collections.size() > 1 || editions.size() > 1) {
      throw new InvalidReportException(
          "packs", "are of one collection and one edition: send one report a collection");
    }
    require("bundle", traffic.bundle());
    require("delta", traffic.delta());
    require("saved", traffic.saved());
  }

  private static void require(String field, long bytes) {
    if (bytes < 0 || bytes > MOST_BYTES) {
      throw new InvalidReportException("bytes." + field, "is a number from 0 to " + MOST_BYTES);
    }
  }

  /** The collection that it is about. */
  public String collection() {
    return packs.get(0).collection();
  }

  /** The edition that the device has. */
  public long edition() {
    return packs.get(0).edition();
  }
}
