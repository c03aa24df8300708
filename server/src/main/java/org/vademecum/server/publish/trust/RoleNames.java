package org.vademecum.server.publish.trust;

import java.util.Optional;
import java.util.Set;
import org.vademecum.core.trust.metadata.Snapshot;
import org.vademecum.core.trust.metadata.Timestamp;

/** Names of roles and paths of targets (docs/trust.md). */
public final class RoleNames {
  /** The role of the catalogue, and its target. */
  public static final String CATALOGUE = "catalogue";

  /** How many numbers an edition has for its metadata and for what signs it anew. */
  private static final long VERSIONS_OF_AN_EDITION = 1_000;

  private static final String EDITIONS = "editions";
  private static final String MANIFESTS = "manifests";

  /** The role that signs a collection's edition records. */
  public static String editions(String collection) {
    return EDITIONS + "." + collection;
  }

  /** The collection whose edition records a role signs; empty for any other role. */
  public static Optional<String> collectionOfEditions(String role) {
    String begin = EDITIONS + ".";
    return role.startsWith(begin) ? Optional.of(role.substring(begin.length())) : Optional.empty();
  }

  /** The role that signs the manifests of a collection's packs. */
  public static String manifests(String collection) {
    return MANIFESTS + "." + collection;
  }

  /** The target that is a collection's edition record. */
  public static String record(String collection) {
    return EDITIONS + "/" + collection;
  }

  /** The target that is the manifest of a pack. */
  public static String manifest(String collection, String language) {
    return MANIFESTS + "/" + collection + "/" + language;
  }

  /** The first version under which an edition may be shown. */
  static long firstVersion(long edition) {
    return edition * VERSIONS_OF_AN_EDITION;
  }

  /** The edition that a version of the role for it shows. */
  public static long editionOfVersion(long version) {
    return version / VERSIONS_OF_AN_EDITION;
  }

  /** Whether the keys of nodes sign for a role. */
  static boolean isOnline(String role) {
    return Set.of(Snapshot.NAME, Timestamp.NAME, CATALOGUE).contains(role) || isManifests(role);
  }

  /** Whether a role signs the manifests of a collection. */
  static boolean isManifests(String role) {
    return role.startsWith(MANIFESTS + ".");
  }

  private RoleNames() {}
}
