package org.vademecum.server.publish.node;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.vademecum.core.document.Digest;
import org.vademecum.core.sketch.PackSketch;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.server.publish.name.PackId;

/**
 * Sketches of packs, by which deltas find old text anywhere in a library. One root of a pack is
 * read whole when it is first asked for; the sketches of others follow from it.
 */
public final class Sketches {
  /** Fingerprints kept of all packs, of eight bytes each. */
  private static final long MOST = 32L << 20;

  private final Cache<PackId, PackSketch> read =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((PackId pack, PackSketch sketch) -> sketch.size())
          .build();

  /** The sketch of a root of a pack. Blocks. */
  public PackSketch of(PackId pack, NodeSource nodes, Digest root) {
    PackSketch sketch = read.get(pack, it -> PackSketch.of(nodes, root)).at(nodes, root);
    if (!sketch.isFar()) {
      return sketch;
    }
    PackSketch anew = PackSketch.of(nodes, root);
    read.put(pack, anew);
    return anew;
  }
}
