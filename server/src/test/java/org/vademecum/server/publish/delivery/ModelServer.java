package org.vademecum.server.publish.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.delivery.Standing.Bundle;
import org.vademecum.server.publish.delivery.Standing.Published;

/** A server without bytes: does what a policy says with files of known sizes, and keeps count. */
final class ModelServer {
  /** Bytes of text a second that are coded quickly, and with all effort. */
  private static final double QUICK = 8e6;

  private static final double THOROUGH = 1e6;

  /** Seconds for a delta, and for each byte of it. */
  private static final double DELTA = 0.005;

  private static final double DELTA_BYTE = 0.5e-6;

  private record File(long bytes, int used) {}

  private final DeliveryPolicy policy;
  private final FileSizes sizes;
  private final Map<Digest, Integer> numbers = new HashMap<>();
  private final Map<List<Object>, File> files = new HashMap<>();
  private Optional<Bundle> bundle = Optional.empty();
  private @Nullable Standing known;
  private int listed;
  private int current = -1;
  private int today;
  int deltas;
  int bundles;
  int secondPasses;
  double coreSeconds;
  long peakBytes;

  /** The longest time until a new bundle was there, in seconds. */
  double newcomersWait;

  ModelServer(DeliveryPolicy policy, FileSizes sizes) {
    this.policy = policy;
    this.sizes = sizes;
  }

  /** Publishes the next edition, and prepares for it. */
  void publish() {
    current++;
    known = null;
    today = sizes.editions().get(current).day();
    numbers.put(root(current), current);
    Step step = policy.next(standing());
    while (!step.equals(new Step.Nothing())) {
      carryOut(step);
      step = policy.next(standing());
    }
  }

  private void carryOut(Step step) {
    if (step instanceof Step.Delta delta) {
      buildDelta(number(delta.from()));
    } else if (step instanceof Step.Bundle next) {
      bundles++;
      newcomersWait = Math.max(newcomersWait, build(next.of(), next.effort()));
    } else if (step instanceof Step.SecondPass pass) {
      secondPasses++;
      build(pass.first().of(), Effort.THOROUGH);
    }
  }

  private double build(Published of, Effort effort) {
    double seconds = of.textBytes() / (effort == Effort.QUICK ? QUICK : THOROUGH);
    coreSeconds += seconds;
    long bytes = sizes.bundle(number(of.root()), effort);
    put(List.of(of.root(), effort), bytes);
    bundle = Optional.of(new Bundle(of, bytes, effort));
    known = null;
    return seconds;
  }

  private void buildDelta(int from) {
    long bytes = sizes.delta(from, current);
    deltas++;
    coreSeconds += DELTA + DELTA_BYTE * bytes;
    put(List.of(root(from), root(current)), bytes);
  }

  private void put(List<Object> key, long bytes) {
    files.put(key, new File(bytes, today));
    known = null;
    peakBytes = Math.max(peakBytes, files.values().stream().mapToLong(File::bytes).sum());
  }

  /** What is built now. */
  Standing standing() {
    if (known == null) {
      known = find();
      listed = policy.listed(known).size();
    }
    return known;
  }

  /** How many deltas a manifest names. */
  int listed() {
    standing();
    return listed;
  }

  private Standing find() {
    List<Published> roots = new ArrayList<>();
    Map<Digest, Long> built = new HashMap<>();
    for (int i = current; i > Math.max(-1, current - DeliveryPolicy.BUNDLE_EDITIONS); i--) {
      roots.add(sizes.editions().get(i).published(i));
      File delta = files.get(List.<Object>of(root(i), root(current)));
      if (delta != null) {
        built.put(root(i), delta.bytes());
      }
    }
    Optional<Bundle> near = bundle.filter(it -> roots.contains(it.of()));
    return new Standing(roots, near, built);
  }

  /** Whether the delta from an edition need not be waited for; it is built and kept then. */
  boolean ask(int from) {
    List<Object> key = List.of(root(from), root(current));
    boolean ready = files.containsKey(key);
    if (!ready) {
      buildDelta(from);
    }
    files.put(key, new File(sizes.delta(from, current), today));
    return ready;
  }

  /** A day ends: what is listed counts as used, what was not used for long goes. */
  void endOfDay(int day) {
    today = day;
    Standing standing = standing();
    Set<List<Object>> listed = new HashSet<>();
    standing.bundle().ifPresent(it -> listed.add(List.of(it.of().root(), it.effort())));
    policy.listed(standing).forEach(from -> listed.add(List.of(from, root(current))));
    listed.forEach(key -> files.computeIfPresent(key, (it, file) -> new File(file.bytes(), day)));
    files.values().removeIf(file -> file.used() < policy.firstDayKept(day));
    known = null;
  }

  int current() {
    return current;
  }

  double buildsAnEdition() {
    return (double) (deltas + bundles + secondPasses) / (current + 1);
  }

  private int number(Digest root) {
    return Objects.requireNonNull(numbers.get(root));
  }

  private Digest root(int edition) {
    return sizes.editions().get(edition).root();
  }
}
