package org.vademecum.client.vectors;

import static org.vademecum.client.vectors.GoldenScenarios.NEWS;
import static org.vademecum.client.vectors.GoldenScenarios.target;

import com.google.gson.JsonArray;
import java.nio.charset.StandardCharsets;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.client.fake.TestRole;
import org.vademecum.core.trust.key.SigningKey;

/** A library as this system makes them, over years. */
final class LibraryScenarios extends Scenarios {
  private static final byte[] LATER = "later news \u00e9".getBytes(StandardCharsets.UTF_8);

  private LibraryScenarios(JsonArray scenarios, OfferedFiles files) {
    super(scenarios, files);
  }

  static void addAll(JsonArray scenarios, OfferedFiles files) {
    new LibraryScenarios(scenarios, files).library();
  }

  /** People's keys by threshold, online ones of one node. */
  private void library() {
    Scenario scenario = begin("a library from its first edition on");
    TestRepository library = scenario.repository;
    people(library.role("targets"));
    library.delegate("targets", "catalogue", true, "catalogue");
    people(library.delegate("targets", "editions.guides", true, "editions/guides"));
    library.delegate("targets", "manifests.guides", true, "manifests/guides/*");
    library.offer("catalogue", "catalogue", NEWS);
    library.offer("editions.guides", "editions/guides", NEWS);
    library.role("editions.guides").version = 1_000;
    library.hashes = true;
    library.publishRoot();
    library.publish();
    scenario
        .update()
        .fetching("editions/guides")
        .gives(NEWS)
        .asks("2.root.json", "3.root.json", "timestamp.json", "2.snapshot.json", "2.targets.json")
        .asks("1001.editions.guides.json", target("editions/guides", NEWS))
        .keeps(2, 2, 2, 2)
        .keeps("editions.guides", 1_001);
    nextEdition(scenario);
    otherKeys(scenario);
  }

  private static void nextEdition(Scenario scenario) {
    TestRepository library = scenario.repository;
    library.offer("editions.guides", "editions/guides", LATER);
    library.role("editions.guides").version = 2_000;
    library.publishTargets("editions.guides");
    library.publishSnapshot();
    library.publishTimestamp();
    scenario
        .update()
        .fetching("editions/guides")
        .gives(LATER)
        .asks("3.root.json", "timestamp.json", "3.snapshot.json")
        .asks("2001.editions.guides.json", target("editions/guides", LATER))
        .keeps(2, 3, 3, 2)
        .keeps("editions.guides", 2_001);
  }

  /** One key of three, and the node's, are replaced; the old keys sign the change. */
  private static void otherKeys(Scenario scenario) {
    TestRepository library = scenario.repository;
    TestRole root = library.role("root");
    root.addKey();
    library.publishRoot();
    SigningKey old = root.signers.remove(0);
    root.keys.remove(old.publicKey().id());
    library.role("timestamp").rotate();
    library.role("snapshot").rotate();
    library.publishRoot();
    library.publishSnapshot();
    library.publishTimestamp();
    scenario
        .update()
        .fetching("editions/guides")
        .gives(LATER)
        .asks("3.root.json", "4.root.json", "5.root.json", "timestamp.json", "4.snapshot.json")
        .asks(target("editions/guides", LATER))
        .keeps(4, 4, 4, 2)
        .keeps("editions.guides", 2_001);
  }

  private static void people(TestRole role) {
    role.addKey();
    role.addKey();
    role.threshold = 2;
    role.signers.remove(0);
  }
}
