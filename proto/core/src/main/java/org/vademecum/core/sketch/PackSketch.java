package org.vademecum.core.sketch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.vademecum.core.document.Digest;
import org.vademecum.core.tree.MapChange;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.PackMap;

/**
 * Where fingerprints stand in a pack at one root. That of another root follows from it in time that
 * follows their difference, and answers as one that was made by reading the whole pack.
 */
public final class PackSketch {
  private static final int FAR = 4;

  private final Digest root;
  private final SketchTable whole;

  /** Works of the whole that are others, or none, here. */
  private final Set<String> gone;

  private final SketchTable instead;

  private PackSketch(Digest root, SketchTable whole, Set<String> gone, SketchTable instead) {
    this.root = root;
    this.whole = whole;
    this.gone = gone;
    this.instead = instead;
  }

  /** Reads all works of a pack. */
  public static PackSketch of(NodeSource source, Digest root) {
    SketchTable whole = new SketchTable(source, PackMap.iterate(source, root));
    return new PackSketch(root, whole, Set.of(), none(source));
  }

  private static SketchTable none(NodeSource source) {
    return new SketchTable(source, Collections.emptyIterator());
  }

  /** The sketch of another root of the same pack. */
  public PackSketch at(NodeSource source, Digest other) {
    if (other.equals(root)) {
      return new PackSketch(root, whole, Set.of(), none(source));
    }
    Set<String> changed = new HashSet<>();
    TreeMap<String, Digest> works = new TreeMap<>();
    for (MapChange change : PackMap.diff(source, root, other)) {
      changed.add(change.key());
      change.after().ifPresent(digest -> works.put(change.key(), digest));
    }
    SketchTable table = new SketchTable(source, works.entrySet().iterator());
    return new PackSketch(root, whole, changed, table);
  }

  /** Fingerprints of all sections, those not of this root included; eight bytes of memory each. */
  public int size() {
    return whole.size() + instead.size();
  }

  /** Is so much here other than in the root that was read that reading this one would be better? */
  public boolean isFar() {
    return instead.size() > whole.size() / FAR;
  }

  /**
   * Sections with a fingerprint.
   *
   * @param most how many at most, the first in order of symbol and position
   */
  public List<Place> find(int fingerprint, int most) {
    List<Place> found = new ArrayList<>();
    int at = whole.first(fingerprint);
    int other = instead.first(fingerprint);
    while (found.size() < most) {
      while (whole.isOf(fingerprint, at) && gone.contains(whole.place(at).symbol())) {
        at++;
      }
      boolean here = whole.isOf(fingerprint, at);
      boolean there = instead.isOf(fingerprint, other);
      if (!here && !there) {
        break;
      }
      boolean first = here && (!there || whole.place(at).compareTo(instead.place(other)) < 0);
      found.add(first ? whole.place(at++) : instead.place(other++));
    }
    return found;
  }
}
