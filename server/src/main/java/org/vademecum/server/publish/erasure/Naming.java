package org.vademecum.server.publish.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.MapChange;
import org.vademecum.core.tree.PackMap;
import org.vademecum.server.publish.node.FreshNodes;

/**
 * A work that a version has and the one before had not so.
 *
 * @param value its expression, or its provenance
 */
record Naming(Version version, String symbol, Digest value) {

  /**
   * What versions name, found where they differ, each work of a pack as often as it changed.
   * Blocks.
   *
   * @param versions by collection, language and edition
   * @param map gives the root of the map to look at
   */
  static List<Naming> all(FreshNodes nodes, List<Version> versions, Function<Version, Digest> map) {
    Digest empty = PackMap.empty(nodes);
    List<Naming> namings = new ArrayList<>();
    Optional<Version> before = Optional.empty();
    for (Version version : versions) {
      Digest from = before.filter(it -> isOfSamePack(it, version)).map(map).orElse(empty);
      for (MapChange change : PackMap.diff(nodes, from, map.apply(version))) {
        change.after().ifPresent(it -> namings.add(new Naming(version, change.key(), it)));
      }
      before = Optional.of(version);
    }
    return namings;
  }

  private static boolean isOfSamePack(Version one, Version other) {
    return one.collection().equals(other.collection()) && one.language().equals(other.language());
  }
}
