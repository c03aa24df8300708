package org.vademecum.server.publish.delivery;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.bundle.BundleWriter;
import org.vademecum.core.bundle.DeltaWriter;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.core.sketch.PackSketch;

/**
 * Editions of a made-up library over two years, and how large their files are. Real encoders write
 * the delta of each edition on the one before it, and a bundle now and then; all other sizes follow
 * from these:
 *
 * <ul>
 *   <li>a delta over n editions has what theirs have beyond {@value #HEAD} bytes each, less a share
 *       of {@value #SHARED} · ln n, {@value #MOST_SHARED} at most, that they have in common; and at
 *       most what the bundle has;
 *   <li>a bundle is to its text as the nearest one that was written.
 * </ul>
 *
 * <p>{@code FleetTest} holds both against what the encoders write.
 */
final class FileSizes {
  static final int HEAD = 90;
  private static final double SHARED = 0.08;
  private static final double MOST_SHARED = 0.35;
  private static final int DAYS = 730;
  private static final int SAMPLES = 40;
  private static final long START = 1_700_000_000_000L;
  private static final long DAY = 86_400_000L;

  /**
   * An edition.
   *
   * @param day of publication
   * @param deltaBytes of the delta from the one before
   * @param large whether much changed, not a few words
   */
  record Edition(
      int day, Digest root, long textBytes, long deltaBytes, boolean large, double bundleShare) {

    Standing.Published published(int number) {
      return new Standing.Published(root, number, textBytes, START + day * DAY);
    }
  }

  private final GrowingLibrary library = new GrowingLibrary(1);
  private final List<Edition> editions;
  private PackSketch sketch;

  /** What the deltas up to each edition have beyond their heads. */
  private final long[] upTo;

  FileSizes(int works) {
    library.add(works);
    sketch = PackSketch.of(library, library.root());
    editions = new ArrayList<>();
    publish(0, true);
    for (int day = 1; day < DAYS; day++) {
      if (day % 7 < 5) {
        publish(day, change(day, works));
      }
    }
    upTo = sums(editions);
  }

  private FileSizes(FileSizes other, List<Edition> editions) {
    this.sketch = other.sketch;
    this.editions = editions;
    this.upTo = sums(editions);
  }

  private static long[] sums(List<Edition> editions) {
    long[] upTo = new long[editions.size()];
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] = upTo[i - 1] + editions.get(i).deltaBytes() - HEAD;
    }
    return upTo;
  }

  /** A few words on every working day; a new work every other week; now and then a great deal. */
  private boolean change(int day, int works) {
    library.correct(1 + day % 3);
    if (day % 14 == 3) {
      library.add(1);
    }
    switch (day) {
      case 60, 249, 480, 620 -> library.add(works / 6);
      case 365 -> library.renumber();
      case 550 -> library.rewrite(30);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void publish(int day, boolean large) {
    Digest root = library.root();
    long delta = editions.isEmpty() ? 0 : writtenDelta(last().root(), root);
    double share =
        editions.size() % SAMPLES == 0 || large
            ? (double) writtenBundle(root, Effort.THOROUGH) / library.textBytes()
            : last().bundleShare();
    editions.add(new Edition(day, root, library.textBytes(), delta, large, share));
  }

  private Edition last() {
    return editions.get(editions.size() - 1);
  }

  /** The same editions of a library so many times as large, whose small changes are as small. */
  FileSizes times(int scale) {
    List<Edition> scaled = new ArrayList<>();
    long before = 0;
    long text = 0;
    for (Edition it : editions) {
      int times = it.large() ? scale : 1;
      text += (it.textBytes() - before) * times;
      before = it.textBytes();
      long delta = it.deltaBytes() * times;
      scaled.add(new Edition(it.day(), it.root(), text, delta, it.large(), it.bundleShare()));
    }
    return new FileSizes(this, scaled);
  }

  /** All editions, the first one at 0. */
  List<Edition> editions() {
    return editions;
  }

  /** Bytes of the delta between two editions. */
  long delta(int from, int to) {
    long sum = upTo[to] - upTo[from];
    double together = 1 - Math.min(MOST_SHARED, SHARED * Math.log(to - from));
    return Math.min(HEAD + (long) (together * sum), bundle(to, Effort.THOROUGH));
  }

  /**
   * Bytes of the bundle of an edition; a quick one is some six percent larger where it is large.
   */
  long bundle(int edition, Effort effort) {
    Edition it = editions.get(edition);
    double bytes = it.textBytes() * it.bundleShare();
    return (long) (effort == Effort.QUICK ? bytes * 1.06 : bytes);
  }

  long writtenDelta(Digest from, Digest to) {
    return DeltaWriter.write(
            library, GrowingLibrary.COLLECTION, GrowingLibrary.LANGUAGE, from, to, this::sketch)
        .length;
  }

  private PackSketch sketch(Digest root) {
    PackSketch at = sketch.at(library, root);
    if (at.isFar()) {
      sketch = PackSketch.of(library, root);
      return sketch;
    }
    return at;
  }

  long writtenBundle(Digest root, Effort effort) {
    return BundleWriter.write(
            library, GrowingLibrary.COLLECTION, GrowingLibrary.LANGUAGE, root, effort)
        .length;
  }
}
