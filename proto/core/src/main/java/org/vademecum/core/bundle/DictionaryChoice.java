package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.sketch.Fingerprints;
import org.vademecum.core.sketch.PackSketch;
import org.vademecum.core.sketch.Place;

/**
 * Chooses the old sections that a delta names: those that are edited, of those that go the ones
 * with passages of the new texts, and from the whole library what has the most of the rest.
 */
final class DictionaryChoice {
  /** Fingerprints of a new text that nothing covers, below which the library is not asked. */
  private static final int FEW = 4;

  /** The same of a text that edits an old one, whose every change leaves some. */
  private static final int FEW_OF_EDITED = 12;

  /** Sections weighed for each fingerprint. */
  private static final int WEIGHED = 32;

  /** Fingerprints of a text weighed together, so that the work follows a text's length. */
  private static final int STRETCH = 512;

  /** Fingerprints that a section must share to be worth naming. */
  private static final int WORTH = 2;

  private final OldPack old;
  private final Supplier<PackSketch> sketches;
  private @Nullable PackSketch sketch;
  private final WorthySections chosen = new WorthySections();
  private final Map<Place, String> going = new TreeMap<>();
  private final List<Coming> coming = new ArrayList<>();
  private final Set<Integer> covered = new HashSet<>();

  private Place last = new Place("", 0);

  /**
   * A choice.
   *
   * @param sketches gives that of the old pack; asked once, and only where there is new text
   */
  DictionaryChoice(OldPack old, Supplier<PackSketch> sketches) {
    this.old = old;
    this.sketches = sketches;
  }

  /** A section that is edited. */
  void edits(Place place, String text) {
    take(place, text, WorthySections.ALWAYS);
  }

  /** A section that goes, or is edited. */
  void goes(Place place, String text) {
    going.put(place, text);
  }

  /** A new text. */
  void comes(String text, boolean edited) {
    coming.add(new Coming(text, edited));
  }

  private record Coming(String text, boolean edited) {}

  /** The dictionary; to be asked for once. */
  DeltaDictionary choose() {
    Map<Integer, List<Place>> ofGoing = new HashMap<>();
    going.forEach(
        (place, text) -> {
          for (int fingerprint : Fingerprints.of(text)) {
            ofGoing.computeIfAbsent(fingerprint, it -> new ArrayList<>()).add(place);
          }
        });
    for (Coming next : coming) {
      if (continues(next.text())) {
        continue;
      }
      int[] fingerprints = Fingerprints.of(next.text());
      cover(fingerprints, fingerprint -> ofGoing.getOrDefault(fingerprint, List.of()));
      if (open(fingerprints).size() >= (next.edited() ? FEW_OF_EDITED : FEW)) {
        cover(fingerprints, fingerprint -> sketch().find(fingerprint, WEIGHED));
      }
      add(fingerprints);
    }
    return DeltaDictionary.of(chosen.mostWorth());
  }

  private PackSketch sketch() {
    PackSketch made = sketch == null ? sketches.get() : sketch;
    sketch = made;
    return made;
  }

  /** Is a text that of the section behind the one that was taken last? */
  private boolean continues(String text) {
    Place next = new Place(last.symbol(), last.position() + 1);
    Optional<String> there = Optional.ofNullable(going.get(next));
    if (!(there.isPresent() ? there : old.textIfThere(next)).equals(Optional.of(text))) {
      return false;
    }
    take(next, text, Fingerprints.of(text).length);
    last = next;
    return true;
  }

  private interface Finder {
    List<Place> find(int fingerprint);
  }

  /** Takes sections for what is not covered yet, a stretch of the text after the other. */
  private void cover(int[] fingerprints, Finder finder) {
    List<Integer> open = new ArrayList<>(open(fingerprints));
    for (int from = 0; from < open.size(); from += STRETCH) {
      coverStretch(open.subList(from, Math.min(open.size(), from + STRETCH)), finder);
    }
  }

  /** Takes sections while one has enough of it. */
  private void coverStretch(List<Integer> fingerprints, Finder finder) {
    Map<Place, Set<Integer>> found = new TreeMap<>();
    for (int fingerprint : fingerprints) {
      if (covered.contains(fingerprint)) {
        continue;
      }
      for (Place place : finder.find(fingerprint)) {
        found.computeIfAbsent(place, it -> new HashSet<>()).add(fingerprint);
      }
    }
    while (!found.isEmpty()) {
      Map.Entry<Place, Set<Integer>> most = best(found);
      Place best = most.getKey();
      if (most.getValue().size() < WORTH) {
        return;
      }
      take(best, text(best), most.getValue().size());
      last = best;
      found.remove(best);
      found.values().forEach(shared -> shared.removeAll(covered));
      found.values().removeIf(Set::isEmpty);
    }
  }

  private String text(Place place) {
    String text = going.get(place);
    return text != null ? text : old.text(place);
  }

  /** The one that shares most; of equal ones that behind the last, else the first. */
  private Map.Entry<Place, Set<Integer>> best(Map<Place, Set<Integer>> found) {
    Place next = new Place(last.symbol(), last.position() + 1);
    Map.Entry<Place, Set<Integer>> best = null;
    int most = -1;
    for (Map.Entry<Place, Set<Integer>> entry : found.entrySet()) {
      Place place = entry.getKey();
      int closeness = place.equals(next) ? 2 : place.symbol().equals(last.symbol()) ? 1 : 0;
      int weight = 3 * entry.getValue().size() + closeness;
      if (weight > most) {
        best = entry;
        most = weight;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("there is none");
    }
    return best;
  }

  private void take(Place place, String text, int shared) {
    if (chosen.add(place, text, shared)) {
      add(Fingerprints.of(text));
    }
  }

  private void add(int[] fingerprints) {
    for (int fingerprint : fingerprints) {
      covered.add(fingerprint);
    }
  }

  private Set<Integer> open(int[] fingerprints) {
    Set<Integer> open = new LinkedHashSet<>();
    for (int fingerprint : fingerprints) {
      if (!covered.contains(fingerprint)) {
        open.add(fingerprint);
      }
    }
    return open;
  }
}
