package org.vademecum.client.vectors;

import static org.vademecum.client.vectors.GoldenScenarios.NEWS;
import static org.vademecum.client.vectors.GoldenScenarios.target;

import com.google.gson.JsonArray;
import java.nio.charset.StandardCharsets;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.client.fake.TestRole;
import org.vademecum.core.trust.key.SigningKey;

/** Attacks by those who have no key, or too few (TUF section 1.5.2). */
final class SignerScenarios extends Scenarios {

  private SignerScenarios(JsonArray scenarios, OfferedFiles files) {
    super(scenarios, files);
  }

  static void addAll(JsonArray scenarios, OfferedFiles files) {
    SignerScenarios all = new SignerScenarios(scenarios, files);
    all.arbitraryInstall("root", "5.3.4", 0, 0);
    all.arbitraryInstall("timestamp", "5.4.2", 0, 0);
    all.arbitraryInstall("snapshot", "5.5.3", 2, 0);
    all.arbitraryInstall("targets", "5.6.3", 2, 2);
    all.arbitraryInstallOfADelegatedRole();
    all.arbitraryInstallOfATarget();
    all.keyCompromise("root", "5.3.4", 2, 2, 2, 2);
    all.keyCompromise("timestamp", "5.4.2", 3, 2, 2, 2);
    all.keyCompromise("snapshot", "5.5.3", 3, 3, 2, 2);
    all.keyCompromise("targets", "5.6.3", 3, 3, 3, 2);
    all.onlyTheNewKeysSigned();
    all.outsideItsPaths();
  }

  private void arbitraryInstall(String role, String step, long timestamp, long snapshot) {
    Scenario scenario = begin("arbitrary install: a stranger signs " + role);
    TestRepository repository = scenario.repository;
    SigningKey stranger = VectorKeys.ed25519("stranger").get();
    repository.role(role).signers.clear();
    repository.role(role).signers.add(stranger);
    if (role.equals("root")) {
      repository.publishRoot();
    }
    repository.publish();
    scenario.update().refused("threshold", role + ".json", step).keeps(1, timestamp, snapshot, 0);
  }

  private void arbitraryInstallOfADelegatedRole() {
    Scenario scenario = begin("arbitrary install: nobody signs a delegated role");
    scenario.repository.delegate("targets", "a", false, "*");
    scenario.repository.role("a").signers.clear();
    scenario.repository.publish();
    scenario.update().fetching("file").refused("threshold", "a.json", "5.6.3").keeps(1, 2, 2, 2);
  }

  private void arbitraryInstallOfATarget() {
    Scenario scenario = begin("arbitrary install of a target");
    scenario.repository.offer("targets", "a/file", NEWS);
    scenario.repository.publish();
    scenario.repository.serve(target("a/file", NEWS), "gnus".getBytes(StandardCharsets.UTF_8));
    scenario
        .update()
        .fetching("a/file")
        .refused("wrong bytes", "a/file", "5.7.3")
        .keeps(1, 2, 2, 2);
  }

  /** One of two keys that must sign is stolen. */
  private void keyCompromise(
      String name, String step, long root, long timestamp, long snapshot, long targets) {
    Scenario scenario = begin("key compromise below the threshold, " + name);
    TestRepository repository = scenario.repository;
    TestRole role = repository.role(name);
    role.addKey();
    role.addKey();
    role.threshold = 2;
    repository.publishRoot();
    repository.publish();
    scenario.update().keeps(2, 2, 2, 2);
    SigningKey stolen = role.signers.get(0);
    role.signers.clear();
    role.signers.add(stolen);
    repository.publishRoot();
    repository.publish();
    scenario
        .update()
        .refused("threshold", name + ".json", step)
        .keeps(root, timestamp, snapshot, targets);
  }

  private void onlyTheNewKeysSigned() {
    Scenario scenario = begin("a root that only the new keys signed");
    scenario.repository.role("root").rotate();
    scenario.repository.publishRoot();
    scenario.update().refused("threshold", "root.json", "5.3.4").keeps(1, 0, 0, 0);
  }

  private void outsideItsPaths() {
    Scenario scenario = begin("a delegated role offers what it may not");
    scenario.repository.delegate("targets", "a", false, "a/*");
    scenario.repository.offer("a", "b/file", NEWS);
    scenario.repository.publish();
    scenario.update().fetching("b/file").givesNothing().keeps(1, 2, 2, 2);
  }
}
