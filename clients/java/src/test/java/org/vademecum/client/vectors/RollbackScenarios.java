package org.vademecum.client.vectors;

import com.google.gson.JsonArray;
import java.nio.charset.StandardCharsets;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.core.trust.metadata.MetaFile;

/** Files of other versions than belong there: older, far ahead, mixed (TUF section 1.5.2). */
final class RollbackScenarios extends Scenarios {

  private RollbackScenarios(JsonArray scenarios, OfferedFiles files) {
    super(scenarios, files);
  }

  static void addAll(JsonArray scenarios, OfferedFiles files) {
    RollbackScenarios all = new RollbackScenarios(scenarios, files);
    all.rollbackOfTheRoot();
    all.rollbackOfTheTimestamp();
    all.rollbackOfTheSnapshot();
    all.rollbackOfTargets();
    all.rollbackByLeavingARoleOut();
    all.fastForward("timestamp");
    all.fastForward("snapshot");
    all.anAddedKeyIsNoReasonToForget();
    all.mixAndMatchOfVersions();
    all.mixAndMatchOfTwoFilesOfOneVersion("snapshot", "5.5.2", 2, 0);
    all.mixAndMatchOfTwoFilesOfOneVersion("targets", "5.6.2", 2, 2);
  }

  private void rollbackOfTheRoot() {
    Scenario scenario = begin("rollback of the root");
    scenario.repository.serve("2.root.json", scenario.repository.root());
    scenario.update().refused("wrong version", "root.json", "5.3.5").keeps(1, 0, 0, 0);
  }

  private void rollbackOfTheTimestamp() {
    Scenario scenario = begin("rollback of the timestamp");
    byte[] old = scenario.bytes("timestamp.json");
    scenario.repository.publishTimestamp();
    scenario.update().keeps(1, 2, 1, 1);
    scenario.repository.serve("timestamp.json", old);
    scenario.update().refused("old", "timestamp.json", "5.4.3.1").keeps(1, 2, 1, 1);
  }

  private void rollbackOfTheSnapshot() {
    Scenario scenario = begin("rollback of the snapshot");
    TestRepository repository = scenario.repository;
    repository.publish();
    scenario.update().keeps(1, 2, 2, 2);
    repository.role("snapshot").version = 0;
    repository.publishSnapshot();
    repository.publishTimestamp();
    scenario.update().refused("old", "timestamp.json", "5.4.3.2").keeps(1, 2, 2, 2);
  }

  private void rollbackOfTargets() {
    Scenario scenario = begin("rollback of targets");
    TestRepository repository = scenario.repository;
    repository.publish();
    scenario.update().keeps(1, 2, 2, 2);
    repository.listed.put("targets.json", MetaFile.of(1));
    repository.publishSnapshot();
    repository.publishTimestamp();
    scenario.update().refused("old", "snapshot.json", "5.5.5").keeps(1, 3, 2, 2);
  }

  private void rollbackByLeavingARoleOut() {
    Scenario scenario = begin("rollback by leaving a role out of the snapshot");
    TestRepository repository = scenario.repository;
    repository.delegate("targets", "notes", true, "notes/*");
    repository.publish();
    scenario.update().keeps(1, 2, 2, 2);
    repository.listed.remove("notes.json");
    repository.publishSnapshot();
    repository.publishTimestamp();
    scenario.update().refused("not listed", "notes.json", "5.5.5").keeps(1, 3, 2, 2);
  }

  private void fastForward(String stolen) {
    Scenario scenario = begin("fast-forward, and recovery by another " + stolen + " key");
    TestRepository repository = scenario.repository;
    String[] online = {"timestamp", "snapshot", "targets"};
    for (String role : online) {
      repository.role(role).version = 1_000_000;
    }
    repository.publish();
    scenario.update().keeps(1, 1_000_001, 1_000_001, 1_000_001);
    repository.role(stolen).rotate();
    for (String role : online) {
      repository.role(role).version = 1;
    }
    repository.publish();
    boolean timestamp = stolen.equals("timestamp");
    scenario
        .update()
        .refused(timestamp ? "threshold" : "old", "timestamp.json", timestamp ? "5.4.2" : "5.4.3.1")
        .keeps(1, 1_000_001, 1_000_001, 1_000_001);
    repository.publishRoot();
    scenario.update().keeps(2, 2, 2, 2);
  }

  private void anAddedKeyIsNoReasonToForget() {
    Scenario scenario = begin("an added key is no reason to forget");
    byte[] old = scenario.bytes("timestamp.json");
    scenario.repository.publish();
    scenario.update().keeps(1, 2, 2, 2);
    scenario.repository.role("timestamp").addKey();
    scenario.repository.publishRoot();
    scenario.repository.serve("timestamp.json", old);
    scenario.update().refused("old", "timestamp.json", "5.4.3.1").keeps(2, 2, 2, 2);
  }

  private void mixAndMatchOfVersions() {
    Scenario scenario = begin("mix and match of versions");
    byte[] old = scenario.bytes("1.targets.json");
    scenario.repository.publish();
    scenario.repository.serve("2.targets.json", old);
    scenario.update().refused("wrong version", "targets.json", "5.6.4").keeps(1, 2, 2, 0);
  }

  private void mixAndMatchOfTwoFilesOfOneVersion(
      String role, String step, long timestamp, long snapshot) {
    Scenario scenario = begin("mix and match of two files of one version, " + role);
    TestRepository repository = scenario.repository;
    repository.hashes = true;
    repository.publish();
    String path = "2." + role + ".json";
    String listed = new String(scenario.bytes(path), StandardCharsets.UTF_8);
    repository.serve(path, (listed + " ").getBytes(StandardCharsets.UTF_8));
    String first = role.equals("snapshot") ? "5.5.1" : "5.6.1";
    scenario.update().refused("too long", role + ".json", first).keeps(1, timestamp, snapshot, 0);
    String spaced = listed.replaceFirst(",", " ");
    repository.serve(path, spaced.getBytes(StandardCharsets.UTF_8));
    scenario.update().refused("wrong bytes", role + ".json", step).keeps(1, timestamp, snapshot, 0);
  }
}
