package org.vademecum.server.publish.delivery;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.delivery.Standing.Published;

/**
 * All choices about bundles and deltas: what is built when, what a manifest lists, which of two
 * ways a reader is sent, and how long what can be made again is kept. No I/O. How the numbers were
 * found is in docs/benchmarks.md, "Fleet".
 *
 * @param prepared deltas built at publication: from that many roots before the current one
 * @param largeBytes size from which on a delta is listed in manifests and weighed against the
 *     bundle; a listing costs every reader some 150 bytes
 * @param newcomersADay readers expected to fetch a pack for the first time, a day
 * @param thoroughBytes text up to which a bundle is written with all effort at once
 * @param keptDays days that a file is kept after it was last listed or asked for
 */
public record DeliveryPolicy(
    int prepared, long largeBytes, double newcomersADay, long thoroughBytes, int keptDays) {
  /** As a server runs. */
  public static final DeliveryPolicy DEFAULT = new DeliveryPolicy(6, 1 << 20, 10, 1 << 20, 7);

  /** Deltas that a reader takes from a manifest at most. */
  static final int MOST_LISTED = 16;

  /** The last bundle is looked for in that many editions; none there means a new one. */
  static final int BUNDLE_EDITIONS = 64;

  /** Files built at once or waiting for it, beyond which requests are turned away. */
  static final int MOST_BUILDING = 64;

  /** What making and keeping a bundle costs, in bytes of download: so many times its own, */
  private static final int BUNDLE_COST = 2;

  /** and so many for all that is done once. */
  private static final int COST_ONCE = 4_096;

  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** Bytes of text that the slowest machine codes in a millisecond, with all effort. */
  private static final int SLOWEST = 100;

  public DeliveryPolicy {
    if (prepared < 0 || largeBytes < 0 || newcomersADay < 0 || thoroughBytes < 0 || keptDays < 2) {
      throw new IllegalArgumentException(
          "no number of a policy is below 0, and files are kept for 2 days at least");
    }
  }

  /** The same policy, but for the days that files are kept. */
  public DeliveryPolicy keeping(int days) {
    return new DeliveryPolicy(prepared, largeBytes, newcomersADay, thoroughBytes, days);
  }

  /**
   * What to build next. What most devices ask for comes first: deltas from the last roots. Then
   * what newcomers need: the delta on top of the last bundle, or a new bundle.
   */
  Step next(Standing standing) {
    Set<Digest> wanted = new LinkedHashSet<>(standing.before(prepared));
    standing.bundleBefore().ifPresent(wanted::add);
    wanted.removeAll(standing.deltas().keySet());
    if (!wanted.isEmpty()) {
      return new Step.Delta(wanted.iterator().next(), standing.current());
    }
    if (standing.bundle().isEmpty() || newBundlePays(standing)) {
      Published current = standing.current();
      return new Step.Bundle(current, firstEffort(current.textBytes()));
    }
    return standing
        .bundle()
        .filter(it -> it.effort() == Effort.QUICK)
        .<Step>map(Step.SecondPass::new)
        .orElse(new Step.Nothing());
  }

  /**
   * Whether newcomers save more by a new bundle than making it costs. What one saves is what the
   * last bundle and the delta on top have beyond a bundle of all: about the last one in proportion
   * to the text. The new bundle is expected to last half as long as the last one did, a day at
   * least. A delta larger than its bundle is replaced whatever it costs: filling from a bundle is
   * quicker.
   */
  private boolean newBundlePays(Standing standing) {
    Standing.Bundle last = standing.bundle().orElseThrow();
    Published current = standing.current();
    double now = standing.newcomerBytes().orElse(0L);
    double expected =
        (double) last.bytes() * current.textBytes() / Math.max(1, last.of().textBytes());
    double days = (current.publishedAt() - last.of().publishedAt()) / DAY_MILLIS;
    double saved = (now - expected) * newcomersADay * Math.max(1, days / 2);
    return now > 2.0 * last.bytes() || saved > BUNDLE_COST * expected + COST_ONCE;
  }

  /** How a bundle is written at first: soon where it is large, small where it is written soon. */
  public Effort firstEffort(long textBytes) {
    return textBytes <= thoroughBytes ? Effort.THOROUGH : Effort.QUICK;
  }

  /** Roots before the current one from which deltas matter. */
  int looksBack() {
    return Math.max(prepared, MOST_LISTED);
  }

  /** Where the deltas begin that a manifest lists, of those that are built. */
  List<Digest> listed(Standing standing) {
    Set<Digest> from = new LinkedHashSet<>();
    standing.bundleBefore().ifPresent(from::add);
    from.addAll(standing.before(MOST_LISTED));
    return from.stream()
        .filter(it -> worthListing(standing, standing.deltas().get(it)))
        .limit(MOST_LISTED)
        .toList();
  }

  private boolean worthListing(Standing standing, @Nullable Long bytes) {
    return bytes != null && isLarge(bytes) && !bundleIsSmaller(bytes, standing);
  }

  /** Whether a reader who asks for a delta is to fetch what newcomers do. */
  boolean bundleIsSmaller(long deltaBytes, Standing standing) {
    return isLarge(deltaBytes)
        && standing.newcomerBytes().filter(bytes -> bytes <= deltaBytes).isPresent();
  }

  /** Whether a delta is so large that it matters which way a reader goes. */
  boolean isLarge(long deltaBytes) {
    return deltaBytes >= largeBytes;
  }

  /** Files last used before this day go. */
  long firstDayKept(long today) {
    return today - keptDays;
  }

  /** How long a node that builds is believed to be alive. */
  Duration lease(long textBytes) {
    return Duration.ofMinutes(1).plusMillis(textBytes / SLOWEST);
  }

  /** The pause before files are looked at again that could not be built, or not yet. */
  Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
