package org.vademecum.client.vectors;

import static org.vademecum.client.vectors.GoldenScenarios.NEWS;
import static org.vademecum.client.vectors.GoldenScenarios.target;

import com.google.gson.JsonArray;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.vademecum.client.vectors.Scenario.Update;

/** Files without end, and old ones that are served for ever (TUF section 1.5.2). */
final class StallingScenarios extends Scenarios {

  private StallingScenarios(JsonArray scenarios, OfferedFiles files) {
    super(scenarios, files);
  }

  static void addAll(JsonArray scenarios, OfferedFiles files) {
    StallingScenarios all = new StallingScenarios(scenarios, files);
    all.endlessData("root", "2.root.json", "5.3.3", 1, 0, 0);
    all.endlessData("timestamp", "timestamp.json", "5.4.1", 1, 0, 0);
    all.endlessData("snapshot", "1.snapshot.json", "5.5.1", 1, 1, 0);
    all.endlessData("targets", "1.targets.json", "5.6.1", 1, 1, 1);
    all.endlessDataInPlaceOfATarget();
    all.freeze("root", "5.3.10", 2, 0, 0, 0);
    all.freeze("timestamp", "5.4.4", 2, 0, 0, 0);
    all.freeze("snapshot", "5.5.6", 2, 2, 0, 0);
    all.freeze("targets", "5.6.5", 2, 2, 2, 0);
    all.freezeByServingWhatIsAtHand();
  }

  private void endlessData(
      String role, String path, String step, long root, long timestamp, long snapshot) {
    Scenario scenario = begin("endless data in place of " + role);
    scenario.repository.serve(path, endless());
    scenario.update().refused("too long", role + ".json", step).keeps(root, timestamp, snapshot, 0);
  }

  private void endlessDataInPlaceOfATarget() {
    Scenario scenario = begin("endless data in place of a target");
    scenario.repository.offer("targets", "file", NEWS);
    scenario.repository.publish();
    scenario.repository.serve(target("file", NEWS), endless());
    scenario.update().fetching("file").refused("too long", "file", "5.7.3").keeps(1, 2, 2, 2);
  }

  private void freeze(
      String role, String step, long root, long timestamp, long snapshot, long targets) {
    Scenario scenario = begin("freeze: an expired " + role);
    scenario.repository.role(role).expires = Scenario.NOW;
    scenario.repository.publishRoot();
    scenario.repository.publish();
    scenario
        .update()
        .refused("expired", role + ".json", step)
        .keeps(root, timestamp, snapshot, targets);
    scenario.update().leniently().expired(role).keeps(2, 2, 2, 2);
  }

  private void freezeByServingWhatIsAtHand() {
    Scenario scenario = begin("freeze by serving what is at hand");
    scenario.update().keeps(1, 1, 1, 1);
    Instant later = Scenario.NOW.plus(Duration.ofDays(31));
    scenario.update().at(later).refused("expired", "root.json", "5.3.10").keeps(1, 1, 1, 1);
    scenario.repository.role("root").expires = later.plusSeconds(1);
    scenario.repository.publishRoot();
    scenario.update().at(later).refused("expired", "timestamp.json", "5.4.4").keeps(2, 1, 1, 1);
    Update lenient = scenario.update().at(later).leniently();
    lenient.expired("snapshot", "targets", "timestamp").keeps(2, 1, 1, 1);
    scenario.update().at(Instant.EPOCH).keeps(2, 1, 1, 1);
  }

  private static byte[] endless() {
    return " ".repeat(6 << 20).getBytes(StandardCharsets.UTF_8);
  }
}
