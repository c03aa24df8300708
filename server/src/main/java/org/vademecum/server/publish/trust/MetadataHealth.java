package org.vademecum.server.publish.trust;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody should see to, since readers will refuse it soon.
 *
 * @param expiring metadata that expires within 30 days, or within a quarter of its time where that
 *     is less; the first to expire first
 */
public record MetadataHealth(List<Expiring> expiring) {
  public MetadataHealth {
    expiring = List.copyOf(expiring);
  }

  /**
   * Metadata that expires soon.
   *
   * @param expires from when on readers refuse it
   */
  public record Expiring(String role, long version, Instant expires) {}

  static MetadataHealth none() {
    return new MetadataHealth(List.of());
  }

  static MetadataHealth of(RoleFiles files, Signer signer) {
    return new MetadataHealth(
        files.byRole().values().stream()
            .filter(signer::isWarned)
            .map(file -> new Expiring(file.role(), file.version(), file.expires()))
            .sorted(Comparator.comparing(Expiring::expires).thenComparing(Expiring::role))
            .toList());
  }
}
