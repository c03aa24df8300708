package org.vademecum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;

/** Submitting, approving, scheduling and rolling out by verbs. */
@SuppressWarnings("NullAway.Init")
class ReleaseVerbsTest {
  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    server = Main.start(ServerConfig.embedded(folder.resolve("data"), 0));
    admin("collection", "create", "guides");
    bring("Dig deep.");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aDraftIsSubmittedAndNotApprovedByTheSamePerson() {
    assertTrue(admin("collection", "set", "guides", "--approvals", "1").contains("1 approvals"));
    String submitted = admin("submit", "guides", "--note", "First", "--summary", "all is new");
    assertTrue(submitted.contains("waits for 1 more to approve it"), submitted);
    Shell.Result own = run("approve-draft", "guides");
    assertEquals(1, own.status());
    assertTrue(own.out().contains("devices download"), own.out());
    assertTrue(own.err().contains("somebody else must"), own.err());
    Shell.Result unapproved = run("publish", "guides");
    assertEquals(1, unapproved.status());
    assertTrue(unapproved.err().contains("has 0 approvals"), unapproved.err());
    assertTrue(admin("cancel", "guides", "--submission").contains("no longer submitted"));
  }

  @Test
  void aSubmittedDraftIsGivenATimeTakenOffItAndPublished() {
    admin("submit", "guides", "--note", "First");
    String scheduled = admin("schedule", "guides", "--at", "2040-01-01T00:00:00Z");
    assertTrue(scheduled.contains("by itself at 2040-01-01T00:00:00Z"), scheduled);
    assertTrue(admin("cancel", "guides").contains("may be published"));
    String published = admin("publish", "guides", "--urgent");
    assertTrue(published.contains("edition 1 of guides"), published);
    assertTrue(published.contains(": First"), published);
    assertTrue(admin("editions", "guides").contains("urgent, published by server"));
  }

  @Test
  void anEditionIsRolledOutAndStopped() throws IOException {
    admin("publish", "guides", "--note", "First");
    bring("Dig deeper.");
    admin("publish", "guides", "--note", "Second", "--share", "10");
    assertTrue(admin("rollout", "guides").contains("to 10 % of devices"));
    String more = admin("rollout", "guides", "--share", "50");
    assertTrue(more.contains("edition 2 of guides goes to 50 % of devices"), more);
    String stopped = admin("rollout", "guides", "--stop", "A mistake");
    assertTrue(stopped.contains("edition 3 of guides"), stopped);
    assertTrue(admin("rollout", "guides").contains("edition 3 of guides goes to all devices"));
    assertTrue(admin("fleet", "guides").contains("no device reported"));
  }

  private void bring(String paragraph) throws IOException {
    Path file = folder.resolve("wells.txt");
    Files.writeString(
        file, "TEST/2026/2\n\nWells and pumps: a short guideline\n\n1. " + paragraph + "\n");
    admin("import", file.toString(), "--collection", "guides", "--lang", "en");
  }

  private String admin(String... words) {
    Shell.Result result = run(words);
    assertEquals(0, result.status(), result.err());
    return result.out();
  }

  private Shell.Result run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--server", server.url(), "--token", server.adminToken()));
    return Shell.run(all.toArray(String[]::new));
  }
}
