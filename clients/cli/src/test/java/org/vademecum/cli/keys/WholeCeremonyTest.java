package org.vademecum.cli.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.trust.metadata.DelegatedRole;
import org.vademecum.core.trust.metadata.Delegations;
import org.vademecum.core.trust.metadata.Envelope;
import org.vademecum.core.trust.metadata.Root;
import org.vademecum.core.trust.metadata.Targets;

/** A ceremony from the first key to the second root, judged by core's rules. */
class WholeCeremonyTest {
  @TempDir Path folder;
  private People people;

  @BeforeEach
  void begin() {
    people = new People(folder, "alice", "bob", "carol", "dave", "node");
    people.init();
  }

  @Test
  void twoOfThreeMakeTheFirstRootAndTargets() throws IOException {
    people.sign("alice", "1.root.json");
    assertFalse(root(1).accepts("root", people.envelope("1.root.json")));
    assertTrue(people.sign("bob", "1.root.json").contains("2 signatures, enough"));
    assertTrue(root(1).accepts("root", people.envelope("1.root.json")));
    signTargets("1.targets.json");
    Targets targets = targets(1);
    assertEquals(List.of("catalogue"), names(targets.delegations().get()));
    assertTrue(targets.expires().isAfter(Instant.now().plusSeconds(364 * 86_400L)));
  }

  @Test
  void aCollectionIsDelegatedToPeopleAndServers() throws IOException {
    signFirst();
    people.ceremony(
        "collection", "--name", "guides", "--key", people.pub("dave"), "--threshold", "1");
    String shown = people.sign("carol", "2.targets.json");
    assertTrue(shown.contains("new role editions.guides: 1 of 1 must sign: dave"), shown);
    assertTrue(shown.contains("1 more needed"), shown);
    people.sign("bob", "2.targets.json");
    assertTrue(root(1).accepts("targets", people.envelope("2.targets.json")));
    Delegations delegations = targets(2).delegations().get();
    assertEquals(List.of("catalogue", "editions.guides", "manifests.guides"), names(delegations));
    assertTrue(delegations.find("editions.guides").get().speaksFor("editions/guides"));
    assertTrue(delegations.find("manifests.guides").get().speaksFor("manifests/guides/fr"));
    assertTrue(delegations.roles().stream().allMatch(DelegatedRole::terminating));
    assertTrue(delegations.keys().containsKey(people.publicKey("dave").id()));
  }

  @Test
  void aRotatedRootIsSignedByOldAndNewKeys() throws IOException {
    signFirst();
    people.ceremony(
        "rotate", "--role", "root", "--old", people.pub("carol"), "--new", people.pub("dave"));
    people.sign("dave", "2.root.json");
    String status = people.sign("alice", "2.root.json");
    assertTrue(status.contains("root: key added, dave"), status);
    assertTrue(status.contains("root: key removed, carol"), status);
    assertTrue(status.contains("the root keys of version 2: 2 signatures, enough"), status);
    assertTrue(status.contains("the root keys of version 1: 1 signature, 1 more"), status);
    assertFalse(root(1).accepts("root", people.envelope("2.root.json")));
    people.sign("carol", "2.root.json");
    assertTrue(root(1).accepts("root", people.envelope("2.root.json")));
    assertTrue(root(2).accepts("root", people.envelope("2.root.json")));
    assertEquals(2, root(2).version());
  }

  @Test
  void anotherServerStandsInRootAndTargets() throws IOException {
    signFirst();
    people.ceremony("add", "--role", "online", "--key", people.pub("dave"));
    String id = people.publicKey("dave").id();
    assertTrue(keyIds(root(2), "timestamp").contains(id));
    assertTrue(keyIds(root(2), "snapshot").contains(id));
    DelegatedRole catalogue = targets(2).delegations().get().find("catalogue").get();
    assertTrue(catalogue.role().keyIds().contains(id));
    assertEquals(1, catalogue.role().threshold());
  }

  @Test
  void anotherTargetsKeyAsksForTargetsAnew() throws IOException {
    signFirst();
    people.ceremony(
        "rotate", "--role", "targets", "--old", people.pub("alice"), "--new", people.pub("dave"));
    people.sign("dave", "2.targets.json");
    people.signRefused("has no part in", "alice", "2.targets.json");
    people.sign("bob", "2.targets.json");
    assertTrue(root(2).accepts("targets", people.envelope("2.targets.json")));
  }

  @Test
  void renewingChangesNothingButTime() throws IOException {
    signFirst();
    people.ceremony("renew", "--role", "targets");
    String shown = people.sign("alice", "2.targets.json");
    assertTrue(shown.contains("nothing but version and expiry"), shown);
    assertEquals(targets(1).delegations(), targets(2).delegations());
  }

  @Test
  void whatNobodySignedIsWrittenAnew() throws IOException {
    people.ceremony("remove", "--role", "root", "--key", people.pub("carol"));
    assertEquals(2, keyIds(root(1), "root").size());
    people.sign("alice", "1.root.json");
    people.refused("waits for signatures", "renew", "--role", "root");
  }

  private void signFirst() {
    people.sign("alice", "1.root.json");
    people.sign("bob", "1.root.json");
    signTargets("1.targets.json");
  }

  private void signTargets(String file) {
    people.sign("alice", file);
    people.sign("carol", file);
  }

  private Root root(int version) throws IOException {
    return Root.from(people.envelope(version + ".root.json").signed());
  }

  private Targets targets(int version) throws IOException {
    Envelope envelope = people.envelope(version + ".targets.json");
    return Targets.from(envelope.signed());
  }

  private static List<String> names(Delegations delegations) {
    return delegations.roles().stream().map(DelegatedRole::name).toList();
  }

  private static List<String> keyIds(Root root, String role) {
    return Objects.requireNonNull(root.roles().get(role)).keyIds();
  }
}
