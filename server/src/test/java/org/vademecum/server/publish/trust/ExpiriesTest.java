package org.vademecum.server.publish.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ExpiriesTest {
  private static final Instant SIGNED = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void theTimestampIsSignedAnewEveryHour() {
    assertFalse(isDue("timestamp", Duration.ofMinutes(59)));
    assertTrue(isDue("timestamp", Duration.ofMinutes(60)));
  }

  @Test
  void allElseIsSignedAnewAtHalfOfItsTime() {
    assertFalse(isDue("snapshot", Duration.ofHours(83)));
    assertTrue(isDue("snapshot", Duration.ofHours(84)));
    assertFalse(isDue("manifests.guides", Duration.ofDays(14)));
    assertTrue(isDue("manifests.guides", Duration.ofDays(15)));
    assertFalse(isDue("editions.guides", Duration.ofDays(182)));
    assertTrue(isDue("root", Duration.ofDays(183)));
  }

  @Test
  void peopleAreWarnedAMonthBeforeAndOfServersWhenTheyFail() {
    assertFalse(isWarned("targets", Duration.ofDays(334)));
    assertTrue(isWarned("targets", Duration.ofDays(335)));
    assertFalse(isWarned("timestamp", Duration.ofHours(17)));
    assertTrue(isWarned("timestamp", Duration.ofHours(18)));
  }

  @Test
  void whatIsSignedExpiresAtAWholeSecond() {
    assertEquals(
        SIGNED.plus(Duration.ofDays(7)), Expiries.DEFAULT.from("snapshot", SIGNED.plusMillis(999)));
  }

  private static boolean isDue(String role, Duration age) {
    return Expiries.DEFAULT.isDue(role, Expiries.DEFAULT.from(role, SIGNED), SIGNED.plus(age));
  }

  private static boolean isWarned(String role, Duration age) {
    return Expiries.DEFAULT.isWarned(role, Expiries.DEFAULT.from(role, SIGNED), SIGNED.plus(age));
  }
}
