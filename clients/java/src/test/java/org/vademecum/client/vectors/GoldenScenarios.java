package org.vademecum.client.vectors;

import com.google.gson.JsonArray;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.client.fake.TestRole;
import org.vademecum.client.update.MetadataPaths;
import org.vademecum.core.trust.key.SigningKey;
import org.vademecum.core.trust.metadata.TargetFile;

/** Repositories as they should be. */
final class GoldenScenarios extends Scenarios {
  static final byte[] NEWS = "news".getBytes(StandardCharsets.UTF_8);

  private GoldenScenarios(JsonArray scenarios, OfferedFiles files) {
    super(scenarios, files);
  }

  static void addAll(JsonArray scenarios, OfferedFiles files) {
    GoldenScenarios golden = new GoldenScenarios(scenarios, files);
    golden.order();
    golden.delegations();
    golden.tooManyRoles();
    golden.manyRoots();
    golden.names();
    golden.plainNames();
  }

  private void order() {
    Scenario scenario = begin("what is at hand is not fetched again");
    scenario
        .update()
        .asks("2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json")
        .keeps(1, 1, 1, 1);
    scenario.update().asks("2.root.json", "timestamp.json").keeps(1, 1, 1, 1);
    scenario.repository.publishTimestamp();
    scenario.update().asks("2.root.json", "timestamp.json").keeps(1, 2, 1, 1);
    scenario.repository.publishSnapshot();
    scenario.repository.publishTimestamp();
    scenario.update().asks("2.root.json", "timestamp.json", "2.snapshot.json").keeps(1, 3, 2, 1);
  }

  private void delegations() {
    Scenario scenario = begin("roles are asked in order and in depth, up to a terminating one");
    TestRepository repository = scenario.repository;
    repository.delegate("targets", "a", false, "*");
    repository.delegate("targets", "b", true, "*");
    repository.delegate("targets", "after", false, "*");
    repository.delegate("a", "c", false, "*");
    repository.delegate("a", "no", false, "other/*");
    repository.delegate("c", "a", false, "*");
    repository.offer("b", "file", NEWS);
    repository.offer("after", "late", NEWS);
    repository.offer("c", "other/file", NEWS);
    repository.publish();
    scenario
        .update()
        .fetching("file")
        .fetching("late")
        .fetching("other/file")
        .gives(NEWS)
        .givesNothing()
        .givesNothing()
        .asks("2.root.json", "timestamp.json", "2.snapshot.json", "2.targets.json")
        .asks("1.a.json", "1.c.json", "1.b.json", target("file", NEWS))
        .keeps(1, 2, 2, 2)
        .keeps("a", 1)
        .keeps("b", 1)
        .keeps("c", 1);
  }

  private void tooManyRoles() {
    Scenario scenario = begin("a search asks at most 32 roles");
    IntStream.range(0, 33)
        .forEach(i -> scenario.repository.delegate("targets", "role" + i, false, "*"));
    scenario.repository.offer("role31", "known", NEWS);
    scenario.repository.publish();
    Scenario.Update found = scenario.update().fetching("known").gives(NEWS).keeps(1, 2, 2, 2);
    IntStream.range(0, 32).forEach(i -> found.keeps("role" + i, 1));
    Scenario.Update searched =
        scenario
            .update()
            .fetching("file")
            .refused("too many roles", "file", "5.6.7.1")
            .keeps(1, 2, 2, 2);
    IntStream.range(0, 32).forEach(i -> searched.keeps("role" + i, 1));
  }

  private void manyRoots() {
    Scenario scenario = begin("a client years behind follows many roots");
    TestRole root = scenario.repository.role("root");
    for (int i = 0; i < 12; i++) {
      SigningKey last = root.signers.get(root.signers.size() - 1);
      root.keys.clear();
      root.signers.clear();
      root.signers.add(last);
      root.addKey();
      root.expires = Scenario.NOW.minus(Duration.ofDays(60 - i));
      scenario.repository.publishRoot();
    }
    scenario.update().refused("expired", "root.json", "5.3.10").keeps(13, 0, 0, 0);
    root.expires = Scenario.NOW.plus(Duration.ofDays(1));
    scenario.repository.publishRoot();
    scenario.update().keeps(14, 1, 1, 1);
  }

  private void names() {
    Scenario scenario = begin("names of roles and targets are percent-encoded in paths");
    TestRepository repository = scenario.repository;
    repository.delegate("targets", "a/? \u00e9", true, "*");
    repository.offer("a/? \u00e9", "news \u00e9.txt", NEWS);
    repository.publish();
    move(repository, "1.a/? \u00e9.json", "1.a%2F%3F%20%C3%A9.json");
    String hash = TargetFile.of(NEWS).hashes().get("sha256");
    move(repository, hash + ".news \u00e9.txt", hash + ".news%20%C3%A9.txt");
    scenario
        .update()
        .fetching("news \u00e9.txt")
        .gives(NEWS)
        .asks("2.root.json", "timestamp.json", "2.snapshot.json", "2.targets.json")
        .asks("1.a%2F%3F%20%C3%A9.json", hash + ".news%20%C3%A9.txt")
        .keeps(1, 2, 2, 2)
        .keeps("a/? \u00e9", 1);
  }

  private static void move(TestRepository repository, String from, String to) {
    byte[] bytes = repository.read(from).orElseThrow();
    repository.withdraw(from);
    repository.serve(to, bytes);
  }

  private void plainNames() {
    Scenario scenario = begin("without consistent snapshots names have no versions and no hashes");
    scenario.repository.consistent = false;
    scenario.repository.offer("targets", "a/file", NEWS);
    scenario.repository.publishRoot();
    scenario.repository.publish();
    scenario
        .update()
        .fetching("a/file")
        .gives(NEWS)
        .asks("2.root.json", "3.root.json", "timestamp.json", "snapshot.json", "targets.json")
        .asks("a/file")
        .keeps(2, 2, 2, 2);
  }

  /** Where a target is when snapshots are consistent. */
  static String target(String path, byte[] bytes) {
    int name = path.lastIndexOf('/') + 1;
    String hash = TargetFile.of(bytes).hashes().get("sha256");
    return path.substring(0, name) + hash + "." + MetadataPaths.segment(path.substring(name));
  }
}
