package org.vademecum.bench.faults;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.vademecum.bench.faults.Tally.Harm;
import org.vademecum.client.Library;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.client.fake.TestRole;
import org.vademecum.client.read.WithdrawnWorkException;
import org.vademecum.core.trust.json.Fields;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.key.VerifyingKey;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Targets;

/** Keys that were stolen, replaced or are of no known kind; and withdrawals. */
final class KeyRows {
  private static final String EDITIONS = "editions.guides";
  private static final List<String> ONLINE = List.of("timestamp", "snapshot");
  private static final int FAR = 1_000_000;

  private final Stage stage;

  private KeyRows(Stage stage) {
    this.stage = stage;
  }

  static List<Row> of(Stage stage) {
    KeyRows rows = new KeyRows(stage);
    return List.of(
        AttackRows.row(stage, "fast_forward", KeyRows::fastForward),
        AttackRows.row(stage, "key_below_threshold", KeyRows::belowThreshold),
        AttackRows.row(stage, "many_roots", KeyRows::manyRoots),
        AttackRows.row(stage, "weak_key", KeyRows::weakKey),
        AttackRows.row(stage, "weak_hash", KeyRows::weakHash),
        AttackRows.row(stage, "withdrawal", KeyRows::withdrawal),
        Row.dear("kill_key_update", rows::killKeyUpdate));
  }

  /** Versions far ahead by stolen online keys; a root without these keys ends that. */
  private static void fastForward(TrustTrial trial, Random random) throws IOException {
    TestRepository repository = trial.repository();
    Map<String, Long> before =
        Map.of("timestamp", version(trial, "timestamp"), "snapshot", version(trial, "snapshot"));
    ONLINE.forEach(role -> repository.role(role).version = (long) FAR + random.nextInt(FAR));
    repository.publishSnapshot();
    repository.publishTimestamp();
    trial.sync(TrustTrial.NONE);
    before.forEach((role, version) -> repository.role(role).version = version);
    repository.role(AttackRows.any(random, ONLINE)).rotate();
    repository.publishRoot();
    trial.judge(Set.of(trial.base()));
  }

  private static long version(TrustTrial trial, String role) {
    return trial.repository().role(role).version;
  }

  /** Two of three must sign, and one key is stolen. */
  private static void belowThreshold(TrustTrial trial, Random random) throws IOException {
    List<String> roles = new ArrayList<>(AttackRows.NEEDED);
    roles.add(Root.NAME);
    String name = AttackRows.any(random, roles);
    TestRole role = trial.repository().role(name);
    role.addKey();
    role.addKey();
    role.threshold = 2;
    trial.repository().publishRoot();
    trial.publish(1).follow();
    trial.publish(1);
    List<SigningKey> stolen = List.of(role.signers.get(random.nextInt(role.signers.size())));
    trial.sync(name.equals(Root.NAME) ? nextRoot(trial, stolen) : forged(name, stolen));
    trial.judge(Set.of(trial.base()));
  }

  private static Wire.Fault forged(String role, List<SigningKey> keys) {
    return Forging.of(
        role,
        file ->
            Forging.signed(
                file, signed -> signed.addProperty("expires", "2036-01-01T00:00:00Z"), keys));
  }

  /** A root after the last one. */
  private static Wire.Fault nextRoot(TrustTrial trial, List<SigningKey> keys) {
    byte[] forged =
        Forging.signed(
            trial.repository().root(),
            signed -> signed.addProperty("version", signed.get("version").getAsLong() + 1),
            keys);
    return (asked, answer) ->
        Forging.role(asked.request().path()).equals(Root.NAME) && answer.status() == 404
            ? Got.of(forged)
            : answer;
  }

  /** A device that was away while keys were replaced again and again. */
  private static void manyRoots(TrustTrial trial, Random random) throws IOException {
    TestRepository repository = trial.repository();
    for (int roots = 1 + random.nextInt(40); roots > 0; roots--) {
      replaceRootKey(repository);
      if (random.nextInt(4) == 0) {
        repository.role(AttackRows.any(random, ONLINE)).rotate();
      }
      repository.publishRoot();
    }
    trial.publish(1).sync(TrustTrial.NONE);
    trial.judge(Set.of(trial.base() + 1));
  }

  /** The last key signs once more, beside the one that takes its place. */
  private static void replaceRootKey(TestRepository repository) {
    TestRole root = repository.role(Root.NAME);
    SigningKey last = root.signers.get(root.signers.size() - 1);
    root.keys.clear();
    root.signers.clear();
    root.signers.add(last);
    root.addKey();
  }

  /** A role's keys are of a kind that the device does not know, until it gets one more. */
  private static void weakKey(TrustTrial trial, Random random) throws IOException {
    String name = AttackRows.any(random, List.of("timestamp", "snapshot", Targets.NAME));
    TestRole role = trial.repository().role(name);
    JsonObject future = role.signers.get(0).publicKey().json();
    future.addProperty("keytype", "future-" + random.nextInt(100));
    future.addProperty("scheme", "future");
    role.keys.replaceAll((id, key) -> VerifyingKey.from(Fields.of("key", future)));
    trial.repository().publishRoot();
    trial.publish(1).sync(TrustTrial.NONE);
    role.addKey();
    trial.repository().publishRoot();
    trial.judge(Set.of(trial.base()));
  }

  /** The record is listed by a hash that anybody can forge. */
  private static void weakHash(TrustTrial trial, Random random) throws IOException {
    trial.publish(1);
    String weak = AttackRows.any(random, List.of("md5", "sha1", "crc32"));
    List<SigningKey> keys = trial.repository().role(EDITIONS).signers;
    trial.sync(
        Forging.of(EDITIONS, file -> Forging.signed(file, signed -> rehash(signed, weak), keys)));
    trial.judge(Set.of(trial.base()));
  }

  private static void rehash(JsonObject signed, String algorithm) {
    JsonObject record = signed.getAsJsonObject("targets").getAsJsonObject("editions/guides");
    JsonObject hashes = new JsonObject();
    hashes.addProperty(algorithm, "00112233445566778899aabbccddeeff");
    record.add("hashes", hashes);
  }

  /** A work is hidden by an edition that comes by a delta or by a bundle, and comes back. */
  private static void withdrawal(TrustTrial trial, Random random) throws IOException {
    trial.publisher.withdraw("G/1", "a reason");
    trial.publish(1 + random.nextInt(2));
    boolean withoutDeltas = random.nextBoolean();
    trial.sync(
        (asked, answer) ->
            withoutDeltas && asked.number() > 1 && asked.fileNumber() == 1
                ? Got.problem(404)
                : answer);
    trial.injected();
    try (Library device = trial.open(TrustTrial.NONE)) {
      trial.harm(Harm.ACCEPTED_WRONG, "is still read: " + Devices.texts(device));
    } catch (WithdrawnWorkException expected) {
      trial.publisher.restore("G/1");
    }
    trial.publish(1).heal();
  }

  /** {@code kill -9} of a device while it goes from root to root. */
  private void killKeyUpdate(Random random, Tally tally) throws IOException, InterruptedException {
    TrustTrial trial = new TrustTrial(stage.scratch("trust").resolve("kill"), tally);
    trial.publish(1).follow();
    for (int roots = 0; roots < 3; roots++) {
      replaceRootKey(trial.repository());
      ONLINE.forEach(role -> trial.repository().role(role).rotate());
      trial.repository().publishRoot();
    }
    trial.publish(1);
    try (FakeServer server = new FakeServer(trial.publisher);
        Child child =
            new Child(
                Map.of(),
                KilledDevice.class,
                List.of(trial.directory().toString(), server.address(), "sync"))) {
      child.await("begins");
      TimeUnit.MICROSECONDS.sleep(random.nextInt(250_000));
      child.kill();
    }
    trial.judge(Set.of(trial.base(), trial.base() + 1));
  }
}
