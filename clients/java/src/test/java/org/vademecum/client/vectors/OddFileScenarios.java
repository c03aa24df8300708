package org.vademecum.client.vectors;

import static org.vademecum.client.vectors.GoldenScenarios.NEWS;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.client.fake.TestRole;
import org.vademecum.core.trust.json.CanonicalJson;
import org.vademecum.core.trust.json.JsonReading;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.TargetFile;
import org.vademecum.core.trust.metadata.Targets;

/** Keys, hashes and signatures that do not count, and files that are none. */
final class OddFileScenarios extends Scenarios {

  private OddFileScenarios(JsonArray scenarios, OfferedFiles files) {
    super(scenarios, files);
  }

  static void addAll(JsonArray scenarios, OfferedFiles files) {
    OddFileScenarios all = new OddFileScenarios(scenarios, files);
    all.unknownAlgorithmOfAKey();
    all.weakHashOfATarget();
    all.duplicateSignatures();
    all.fieldsFromANewerVersion();
    all.aWebPage();
    all.missing();
  }

  private void unknownAlgorithmOfAKey() {
    Scenario scenario = begin("unknown algorithm of a key, then a known one beside it");
    TestRepository repository = scenario.repository;
    TestRole role = repository.role("snapshot");
    JsonObject future = role.signers.get(0).publicKey().json();
    future.addProperty("keytype", "future");
    future.addProperty("scheme", "future");
    role.keys.replaceAll((id, key) -> TrustRules.key(future));
    repository.publishRoot();
    repository.publish();
    scenario.update().refused("threshold", "snapshot.json", "5.5.3").keeps(2, 2, 0, 0);
    role.addKey();
    repository.publishRoot();
    repository.publish();
    scenario.update().keeps(3, 3, 3, 3);
  }

  /** A target whose only hash is one that can be forged. */
  private void weakHashOfATarget() {
    Scenario scenario = begin("weak hash of a target");
    TestRepository repository = scenario.repository;
    repository.publish();
    String md5 = "508c75c8507a2ae5223dfd2faeb98122";
    TargetFile weak = new TargetFile(NEWS.length, Map.of("md5", md5), Optional.empty());
    TestRole role = repository.role("targets");
    Targets targets = new Targets(2, role.expires, Map.of("file", weak), Optional.empty());
    repository.serve(
        "2.targets.json", Envelope.of(targets).signedBy(role.signers.get(0)).toBytes());
    repository.serve(md5 + ".file", NEWS);
    scenario.update().fetching("file").refused("wrong bytes", "file", "5.7.3").keeps(1, 2, 2, 2);
  }

  private void duplicateSignatures() {
    Scenario scenario = begin("duplicate signatures of one key, by two ids and by one");
    TestRepository repository = scenario.repository;
    TestRole role = repository.role("snapshot");
    role.keys.put("alias", role.signers.get(0).publicKey());
    role.threshold = 2;
    repository.publishRoot();
    repository.publish();
    Envelope signed = Envelope.parse(scenario.bytes("2.snapshot.json"));
    Envelope.Signature signature = signed.signatures().get(0);
    Envelope twice = signed.with(new Envelope.Signature("alias", signature.hex()));
    repository.serve("2.snapshot.json", twice.toBytes());
    scenario.update().refused("threshold", "snapshot.json", "5.5.3").keeps(2, 2, 0, 0);
    JsonObject file = JsonReading.object(signed.toBytes());
    file.getAsJsonArray("signatures").add(file.getAsJsonArray("signatures").get(0));
    repository.serve("2.snapshot.json", CanonicalJson.bytes(file));
    scenario.update().refused("malformed", "snapshot.json", "5.5.3").keeps(2, 2, 0, 0);
  }

  private void fieldsFromANewerVersion() {
    Scenario scenario = begin("unknown fields from a newer version, signed and spoiled");
    TestRepository repository = scenario.repository;
    JsonObject file = JsonReading.object(scenario.bytes("timestamp.json"));
    JsonObject signed = file.getAsJsonObject("signed");
    signed.addProperty("spec_version", "1.7.0");
    signed.addProperty("x-weather", "fine");
    signed.addProperty("version", 2);
    file.add("signatures", new JsonArray());
    SigningKey key = repository.role("timestamp").signers.get(0);
    Envelope envelope = Envelope.parse(CanonicalJson.bytes(file)).signedBy(key);
    repository.serve("timestamp.json", envelope.toBytes());
    scenario.update().keeps(1, 2, 1, 1);
    String spoiled = new String(envelope.toBytes(), StandardCharsets.UTF_8);
    repository.serve(
        "timestamp.json", spoiled.replace("fine", "rain").getBytes(StandardCharsets.UTF_8));
    scenario.update().refused("threshold", "timestamp.json", "5.4.2").keeps(1, 2, 1, 1);
  }

  private void aWebPage() {
    Scenario scenario = begin("a web page in place of the timestamp");
    byte[] page = "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8);
    scenario.repository.serve("timestamp.json", page);
    scenario.update().refused("malformed", "timestamp.json", "5.4.2").keeps(1, 0, 0, 0);
  }

  private void missing() {
    Scenario scenario = begin("a snapshot that is listed and not there");
    scenario.repository.withdraw("1.snapshot.json");
    scenario.update().refused("missing", "snapshot.json", "5.5.1").keeps(1, 1, 0, 0);
  }
}
