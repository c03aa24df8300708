package org.vademecum.client.update;

import java.util.Optional;

/** The ways to an edition's pack, each tried when the one before did not lead there. */
enum Way {
  /** From the root that is here, by one delta. */
  DELTA,
  /** The bundle that the manifest offers, then a delta when it is of an earlier edition. */
  OFFERED,
  /** A bundle of the very root, which the server makes when asked. */
  BUILT;

  /** The way to try after this one. */
  Optional<Way> next(boolean bundleOffered) {
    return switch (this) {
      case DELTA -> Optional.of(bundleOffered ? OFFERED : BUILT);
      case OFFERED -> Optional.of(BUILT);
      case BUILT -> Optional.empty();
    };
  }
}
