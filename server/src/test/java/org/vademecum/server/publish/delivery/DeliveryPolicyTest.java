package org.vademecum.server.publish.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vademecum.core.coding.Effort;
import org.vademecum.core.document.Digest;
import org.vademecum.server.publish.delivery.Standing.Bundle;
import org.vademecum.server.publish.delivery.Standing.Published;

final class DeliveryPolicyTest {
  private static final DeliveryPolicy POLICY = new DeliveryPolicy(2, 1_000, 10, 1 << 20, 7);
  private static final long TEXT = 1_000_000;
  private static final long BUNDLE = 100_000;
  private static final long DAY = Duration.ofDays(1).toMillis();

  @Test
  void deltasFromTheLastRootsComeBeforeTheBundle() {
    Standing standing = new Standing(editions(5), Optional.empty(), Map.of());
    List<Digest> built = new ArrayList<>();
    while (POLICY.next(standing) instanceof Step.Delta delta) {
      built.add(delta.from());
      standing = standing(Optional.empty(), built.toArray(Digest[]::new));
    }
    assertEquals(List.of(root(4), root(3)), built);
    assertEquals(new Step.Bundle(standing.current(), Effort.THOROUGH), POLICY.next(standing));
  }

  @Test
  void theDeltaOnTopOfTheBundleIsBuiltToo() {
    Optional<Bundle> first = Optional.of(bundle(editions(5).get(4), BUNDLE));
    assertEquals(
        new Step.Delta(root(1), editions(5).get(0)),
        POLICY.next(standing(first, root(4), root(3))));
    assertEquals(new Step.Nothing(), POLICY.next(standing(first, root(4), root(3), root(1))));
  }

  @Test
  void aCorrectionBuildsNoBundle() {
    assertEquals(new Step.Nothing(), after(0, TEXT, 400));
    assertEquals(new Step.Nothing(), after(5, TEXT, 2_000));
  }

  @Test
  void correctionsThatNewcomersHavePaidForLongEnoughDo() {
    assertEquals(new Step.Nothing(), after(20, TEXT, 2_000));
    assertInstanceOf(Step.Bundle.class, after(200, TEXT, 2_000));
  }

  @Test
  void whatIsNewCostsTheSameInAnyFile() {
    assertEquals(new Step.Nothing(), after(20, TEXT * 2, BUNDLE));
  }

  @Test
  void aBundleWithLessThanWhatFollowsItIsReplaced() {
    assertInstanceOf(Step.Bundle.class, after(0, TEXT * 100, BUNDLE + 1));
  }

  @Test
  void whatIsWrittenAnewIsBundledAtOnce() {
    assertInstanceOf(Step.Bundle.class, after(0, TEXT, BUNDLE / 2));
  }

  /** What comes after an edition so many days after that of the bundle. */
  private static Step after(int days, long text, long deltaBytes) {
    Published first = new Published(root(1), 1, TEXT, 0);
    Published now = new Published(root(2), 2, text, days * DAY);
    return POLICY.next(
        new Standing(
            List.of(now, first), Optional.of(bundle(first, BUNDLE)), Map.of(root(1), deltaBytes)));
  }

  @Test
  void aLargeBundleIsWrittenQuicklyFirstAndOnceMoreWhenAllElseIsThere() {
    Published large = new Published(root(1), 1, (1 << 20) + 1, 0);
    Standing bare = new Standing(List.of(large), Optional.empty(), Map.of());
    assertEquals(new Step.Bundle(large, Effort.QUICK), POLICY.next(bare));
    Bundle quick = new Bundle(large, BUNDLE, Effort.QUICK);
    Standing written = new Standing(List.of(large), Optional.of(quick), Map.of());
    assertEquals(new Step.SecondPass(quick), POLICY.next(written));
    Optional<Bundle> thorough = Optional.of(new Bundle(large, BUNDLE, Effort.THOROUGH));
    assertEquals(new Step.Nothing(), POLICY.next(new Standing(List.of(large), thorough, Map.of())));
  }

  @Test
  void deltasAreListedWhereTheirSizeMatters() {
    Optional<Bundle> first = Optional.of(bundle(editions(5).get(4), BUNDLE));
    Map<Digest, Long> deltas =
        Map.of(root(4), 999L, root(3), 1_000L, root(2), BUNDLE + 2_000, root(1), 2_000L);
    assertEquals(
        List.of(root(1), root(3)), POLICY.listed(new Standing(editions(5), first, deltas)));
  }

  @Test
  void atMostSixteenAreListed() {
    List<Published> editions = editions(40);
    Map<Digest, Long> deltas = new HashMap<>();
    editions.forEach(it -> deltas.put(it.root(), 5_000L));
    Optional<Bundle> first = Optional.of(bundle(editions.get(39), BUNDLE));
    List<Digest> listed = POLICY.listed(new Standing(editions, first, deltas));
    assertEquals(16, listed.size());
    assertEquals(root(1), listed.get(0));
    assertEquals(root(25), listed.get(15));
  }

  @Test
  void aReaderIsSentToTheBundleWhenTheDeltaIsNoSmaller() {
    Optional<Bundle> first = Optional.of(bundle(editions(5).get(4), BUNDLE));
    Standing standing = new Standing(editions(5), first, Map.of(root(1), 2_000L));
    assertFalse(POLICY.bundleIsSmaller(BUNDLE + 1_999, standing));
    assertTrue(POLICY.bundleIsSmaller(BUNDLE + 2_000, standing));
    Standing withoutTheDeltaOnTop = new Standing(editions(5), first, Map.of());
    assertFalse(POLICY.bundleIsSmaller(BUNDLE * 2, withoutTheDeltaOnTop));
  }

  @Test
  void noReaderIsSentToABundleWhoseOwnDeltaIsRefused() {
    Optional<Bundle> first = Optional.of(bundle(editions(5).get(4), 1));
    Standing standing = new Standing(editions(5), first, Map.of(root(1), BUNDLE));
    assertFalse(POLICY.bundleIsSmaller(BUNDLE, standing));
  }

  @Test
  void pausesGrowUpToALimit() {
    assertEquals(Duration.ofSeconds(5), POLICY.pause(0));
    assertEquals(Duration.ofSeconds(40), POLICY.pause(3));
    assertEquals(Duration.ofMinutes(5), POLICY.pause(1_000));
  }

  @Test
  void filesAreKeptForAWhileWhateverTheNumber() {
    assertThrows(IllegalArgumentException.class, () -> POLICY.keeping(1));
    assertThrows(
        IllegalArgumentException.class, () -> new DeliveryPolicy(-1, 1_000, 10, 1 << 20, 7));
  }

  private static Standing standing(Optional<Bundle> bundle, Digest... built) {
    Map<Digest, Long> deltas = new HashMap<>();
    for (Digest from : built) {
      deltas.put(from, 300L);
    }
    return new Standing(editions(5), bundle, deltas);
  }

  private static Bundle bundle(Published of, long bytes) {
    return new Bundle(of, bytes, Effort.THOROUGH);
  }

  /** Editions a minute apart, the newest first. */
  private static List<Published> editions(int count) {
    List<Published> editions = new ArrayList<>();
    for (int number = count; number > 0; number--) {
      editions.add(new Published(root(number), number, TEXT, number * 60_000L));
    }
    return editions;
  }

  private static Digest root(int number) {
    return Digest.of(new byte[] {(byte) number});
  }
}
