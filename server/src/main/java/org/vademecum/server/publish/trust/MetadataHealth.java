package org.vademecum.server.publish.trust;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Until when what a library shows is to be believed, and what of it somebody should see to.
 *
 * @param shown all but manifests, which servers sign anew by themselves; the first to expire first
 * @param expiring metadata that expires within 30 days, or within a quarter of its time where that
 *     is less; the first to expire first
 */
public record MetadataHealth(List<Expiring> shown, List<Expiring> expiring) {
  public MetadataHealth {
    shown = List.copyOf(shown);
    expiring = List.copyOf(expiring);
  }

  /**
   * Metadata that is shown.
   *
   * @param expires from when on readers refuse it
   */
  public record Expiring(String role, long version, Instant expires) {}

  static MetadataHealth none() {
    return new MetadataHealth(List.of(), List.of());
  }

  static MetadataHealth of(RoleFiles files, Signer signer) {
    return new MetadataHealth(
        expiring(files, file -> !RoleNames.isManifests(file.role())),
        expiring(files, signer::isWarned));
  }

  private static List<Expiring> expiring(RoleFiles files, Predicate<RoleFile> which) {
    return files.byRole().values().stream()
        .filter(which)
        .map(file -> new Expiring(file.role(), file.version(), file.expires()))
        .sorted(Comparator.comparing(Expiring::expires).thenComparing(Expiring::role))
        .toList();
  }
}
