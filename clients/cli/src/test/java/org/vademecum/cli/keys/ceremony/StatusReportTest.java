package org.vademecum.cli.keys.ceremony;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.cli.keys.file.NamedKey;
import org.vademecum.core.trust.key.SigningKey;

class StatusReportTest {
  private static final Instant BEGUN = Instant.parse("2030-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void whatExpiresWithinThirtyDaysIsToBeRenewed() {
    CeremonyFolder ceremony = new CeremonyFolder(folder.resolve("ceremony"));
    NamedKey people = key("people");
    NamedKey node = key("node");
    RoleKeys one = new RoleKeys(List.of(people.key()), 1);
    RootPlan plan = new RootPlan(one, one, new RoleKeys(List.of(node.key()), 1));
    new Ceremony(ceremony, Clock.fixed(BEGUN, ZoneOffset.UTC))
        .begin("Guides", plan, List.of(people, node));
    assertFalse(report(ceremony, 334).contains("WARNING"));
    assertTrue(report(ceremony, 336).contains("keys renew --role root"));
    assertTrue(report(ceremony, 336).contains("until 2031-01-01 (29 days)"));
    assertTrue(report(ceremony, 366).contains("which is over"));
  }

  private static String report(CeremonyFolder ceremony, int day) {
    Instant now = BEGUN.plus(Duration.ofDays(day));
    return String.join("\n", StatusReport.of(ceremony, now));
  }

  private static NamedKey key(String name) {
    return new NamedKey(name, SigningKey.generate(new SecureRandom()).publicKey());
  }
}
