package org.vademecum.server.publish.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;

/**
 * What is built for a pack.
 *
 * @param roots distinct ones, the current one first, as far back as a bundle is looked for
 * @param bundle the newest one
 * @param deltas sizes in bytes of deltas to the current root, by the root they begin at
 */
record Standing(List<Published> roots, Optional<Bundle> bundle, Map<Digest, Long> deltas) {

  /**
   * A root of a pack.
   *
   * @param edition the newest that has it
   * @param textBytes UTF-8 bytes of all texts
   * @param publishedAt when that edition was published, milliseconds since 1970
   */
  record Published(Digest root, long edition, long textBytes, long publishedAt) {}

  /** A bundle that is built. */
  record Bundle(Published of, long bytes, Effort effort) {}

  Standing {
    roots = List.copyOf(roots);
    deltas = Map.copyOf(deltas);
  }

  Published current() {
    return roots.get(0);
  }

  /** Up to so many roots before the current one, the newest first. */
  List<Digest> before(int most) {
    List<Digest> before = new ArrayList<>();
    roots.stream().skip(1).limit(most).forEach(it -> before.add(it.root()));
    return before;
  }

  /** The root of the bundle, where it is not the current one. */
  Optional<Digest> bundleBefore() {
    return bundle.map(it -> it.of().root()).filter(root -> !root.equals(current().root()));
  }

  /** Bytes that a newcomer downloads; empty while no bundle leads to the current root. */
  Optional<Long> newcomerBytes() {
    Optional<Long> onTop =
        bundleBefore().isPresent() ? bundleBefore().map(deltas::get) : Optional.of(0L);
    return bundle.flatMap(it -> onTop.map(delta -> it.bytes() + delta));
  }
}
