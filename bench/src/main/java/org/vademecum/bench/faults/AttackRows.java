package org.vademecum.bench.faults;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.vademecum.bench.faults.Tally.Harm;
import org.vademecum.client.Library;
import org.vademecum.client.fake.TestRole;
import org.vademecum.core.trust.json.CanonicalJson;
import org.vademecum.core.trust.json.JsonReading;

/** Attacks on trust (TUF section 1.5.2) by somebody on the wire who has no keys, or old files. */
final class AttackRows {
  /** All whose metadata a device needs to hear of an edition. */
  static final List<String> NEEDED = List.of("timestamp", "snapshot", "targets", "editions.guides");

  private final Stage stage;
  private final List<Row> rows = new ArrayList<>();

  private AttackRows(Stage stage) {
    this.stage = stage;
  }

  static List<Row> of(Stage stage) {
    AttackRows rows = new AttackRows(stage);
    rows.row("arbitrary_install", AttackRows::arbitraryInstall);
    rows.row("endless_data", AttackRows::endlessData);
    rows.row("rollback_of_a_role", AttackRows::rollbackOfARole);
    rows.row("rollback_of_an_edition", AttackRows::rollbackOfAnEdition);
    rows.row("freeze", AttackRows::freeze);
    rows.row("mix_and_match", AttackRows::mixAndMatch);
    rows.row("duplicate_signatures", AttackRows::duplicateSignatures);
    rows.row("unknown_fields", AttackRows::unknownFields);
    rows.row("clock", AttackRows::clock);
    return rows.rows;
  }

  /** What somebody does to a device that is some editions behind. */
  interface Attack {
    void run(TrustTrial trial, Random random) throws IOException;
  }

  private void row(String name, Attack attack) {
    rows.add(row(stage, name, attack));
  }

  static Row row(Stage stage, String name, Attack attack) {
    return Row.cheap(
        name,
        (random, tally) -> {
          TrustTrial trial = new TrustTrial(stage.scratch("trust").resolve(name), tally);
          attack.run(trial.publish(1 + random.nextInt(3)).follow(), random);
        });
  }

  static String any(Random random, List<String> roles) {
    return roles.get(random.nextInt(roles.size()));
  }

  /** Metadata that a stranger changed and signed, or a record that nobody signed. */
  private static void arbitraryInstall(TrustTrial trial, Random random) throws IOException {
    trial.publish(1);
    if (random.nextInt(5) == 0) {
      trial.sync(
          (asked, answer) ->
              asked.request().path().contains("/editions/")
                  ? answer.flipped(random.nextInt(1 << 12))
                  : answer);
    } else {
      trial.sync(
          Forging.of(
              any(random, NEEDED),
              file -> Forging.signed(file, AttackRows::forTenYears, List.of(TestRole.newKey()))));
    }
    trial.judge(Set.of(trial.base()));
  }

  private static void forTenYears(JsonObject signed) {
    signed.addProperty("expires", "2036-01-01T00:00:00Z");
  }

  private static void endlessData(TrustTrial trial, Random random) throws IOException {
    trial.publish(1);
    int number = 1 + random.nextInt(9);
    trial.sync((asked, answer) -> asked.number() == number ? answer.endless() : answer);
    trial.judge(Set.of(trial.base(), trial.base() + 1));
  }

  /** An older version of one file in place of the current one. */
  private static void rollbackOfARole(TrustTrial trial, Random random) throws IOException {
    Map<String, byte[]> old = trial.said(1);
    trial.publish(2);
    String role = any(random, NEEDED);
    trial.sync(Forging.of(role, file -> older(old, role)));
    trial.judge(Set.of(trial.base()));
  }

  /** The newest of a role among files. */
  private static byte[] older(Map<String, byte[]> files, String role) {
    return files.entrySet().stream()
        .filter(entry -> Forging.role(entry.getKey()).equals(role))
        .max((one, other) -> Long.compare(version(one.getValue()), version(other.getValue())))
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new IllegalStateException("nothing of " + role));
  }

  private static long version(byte[] file) {
    return JsonReading.object(file).getAsJsonObject("signed").get("version").getAsLong();
  }

  /** All keys sign an edition of the past as the current one. */
  private static void rollbackOfAnEdition(TrustTrial trial, Random random) throws IOException {
    trial.publish(1).follow();
    trial.publisher.showAgain(1 + random.nextInt((int) trial.base() - 1));
    trial.sync(TrustTrial.NONE);
    trial.publisher.showAgain(trial.base());
    trial.judge(Set.of(trial.base()));
  }

  /** The device hears nothing new for so long that it must say so. */
  private static void freeze(TrustTrial trial, Random random) throws IOException {
    Map<String, byte[]> old = trial.said(trial.base());
    trial.publish(1);
    trial.clock.set(trial.now.plus(Duration.ofDays(31 + random.nextInt(3_000))));
    trial.sync(
        (asked, answer) ->
            old.containsKey(asked.request().path())
                ? Got.of(old.getOrDefault(asked.request().path(), new byte[0]))
                : Got.problem(404));
    try (Library device = trial.open(TrustTrial.NONE)) {
      if (!device.status().get(0).expired()) {
        trial.harm(Harm.ACCEPTED_WRONG, "old news pass for new ones: " + device.status());
      }
    }
    trial.clock.set(trial.now.plusSeconds(2));
    trial.judge(Set.of(trial.base()));
  }

  /** A file of another version, or another role's, each well signed. */
  private static void mixAndMatch(TrustTrial trial, Random random) throws IOException {
    Map<String, byte[]> old = trial.said(trial.base());
    trial.publish(1 + random.nextInt(2));
    String role = any(random, NEEDED.subList(1, NEEDED.size()));
    String other = any(random, List.of(role, "targets", "snapshot", "manifests.guides"));
    trial.sync(Forging.of(role, file -> older(old, other)));
    trial.judge(Set.of(trial.base()));
  }

  /** One signature twice. */
  private static void duplicateSignatures(TrustTrial trial, Random random) throws IOException {
    trial.publish(1);
    trial.sync(Forging.of(any(random, NEEDED), AttackRows::doubled));
    trial.judge(Set.of(trial.base()));
  }

  private static byte[] doubled(byte[] file) {
    JsonObject json = JsonReading.object(file);
    json.getAsJsonArray("signatures").add(json.getAsJsonArray("signatures").get(0));
    return CanonicalJson.bytes(json);
  }

  /** A newer version says more, well signed: that is followed. */
  private static void unknownFields(TrustTrial trial, Random random) throws IOException {
    trial.publish(1);
    String role = any(random, NEEDED);
    String field = "x-" + Long.toString(random.nextLong() >>> 1, 36);
    trial.sync(
        Forging.of(
            role,
            file ->
                Forging.signed(
                    file,
                    signed -> signed.addProperty(field, field.repeat(1 + random.nextInt(20))),
                    trial.repository().role(role).signers)));
    trial.judge(Set.of(trial.base() + 1));
  }

  /** Times that are far off, near, and both in turns: the text is the same at all of them. */
  private static void clock(TrustTrial trial, Random random) throws IOException {
    trial.publish(1);
    List<Duration> off =
        List.of(
            Duration.between(trial.now, Instant.EPOCH),
            Duration.between(trial.now, Instant.parse("2038-01-19T03:14:08Z")),
            Duration.ofDays(-1),
            Duration.ofDays(1));
    Duration first = off.get(random.nextInt(off.size()));
    Duration second = random.nextBoolean() ? first : off.get(random.nextInt(off.size()));
    trial.clock.alternate(trial.now.plus(first), trial.now.plus(second));
    trial.sync(TrustTrial.NONE);
    trial.judge(Set.of(trial.base() + 1));
  }
}
