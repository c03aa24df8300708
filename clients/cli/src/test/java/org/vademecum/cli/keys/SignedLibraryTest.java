package org.vademecum.cli.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.trust.metadata.Root;

/** A library whose people keep all keys but the server's: the real server, and the real verbs. */
class SignedLibraryTest {
  @TempDir Path folder;
  private SignedLibrary library;
  private TufReader reader;

  @BeforeEach
  void begin() throws IOException {
    library = new SignedLibrary(folder);
    library.begin();
    library.createCollection();
    reader = new TufReader(folder.resolve("reader"), library.url());
    reader.init(library.people.ceremony().resolve("1.root.json"));
  }

  @AfterEach
  void stop() {
    library.close();
  }

  @Test
  void anEditionIsPublishedWhenTwoHaveApprovedIt() throws IOException {
    library.put("The keeper counts the lamps every week.");
    library.refused("signed by 2 of its people", "publish", "guides", "--note", "First");
    String proposed = library.propose("First");
    assertTrue(proposed.contains("edition 1 of guides"), proposed);
    assertTrue(proposed.contains("0 signatures, 2 more needed"), proposed);
    assertTrue(proposed.contains("missing  dave ("), proposed);
    assertTrue(library.approve("dave").contains("1 signature, 1 more needed"));
    library.refused("has 1", "publish-proposal", "guides");
    assertTrue(library.approve("erin").contains("2 signatures, enough"));
    library.refused("such as 2030", "publish-proposal", "guides", "--at", "tomorrow");
    String later = library.administer("publish-proposal", "guides", "--at", "2100-01-01T00:00:00Z");
    assertTrue(later.contains("by itself at 2100-01-01T00:00:00Z"), later);
    String published = library.administer("publish-proposal", "guides");
    assertTrue(published.contains("edition 1 of guides"), published);
    assertEquals(1, reader.record("guides").getEdition());
    assertEquals("First", reader.record("guides").getNote());
  }

  @Test
  void approvingAChangedDraftIsRefused() throws IOException {
    library.put("The keeper counts the lamps every week.");
    library.propose("First");
    library.approve("dave");
    library.put("The keeper counts the lamps every month.");
    library.refused("the draft was changed", library.approval("erin"));
    library.refused("make a new one (HTTP 409)", "publish-proposal", "guides");
    library.propose("Second");
    library.approve("dave");
    library.approve("erin");
    library.administer("publish-proposal", "guides");
    assertEquals("Second", reader.record("guides").getNote());
  }

  @Test
  void aRotatedRootKeyIsFollowed() throws IOException {
    reader.refresh();
    People people = library.people;
    people.ceremony(
        "rotate", "--role", "root", "--old", people.pub("carol"), "--new", people.pub("frank"));
    people.sign("alice", "2.root.json");
    library.refused("signatures are missing", library.publishing());
    people.sign("bob", "2.root.json");
    String sent = library.administer(library.publishing());
    assertTrue(sent.contains("root version 2 is on the server"), sent);
    reader.refresh();
    Root root = Root.from(reader.trusted("root").signed());
    assertEquals(2, root.version());
    assertTrue(root.keys().containsKey(people.publicKey("frank").id()));
    assertFalse(
        Objects.requireNonNull(root.roles().get("root"))
            .keyIds()
            .contains(people.publicKey("carol").id()));
  }

  @Test
  void anotherApproverComesByTargetsFromTheFolder() throws IOException {
    library.publishFirst();
    People people = library.people;
    people.refused("there is no collection 'guides'", "renew", "--role", "editions.guides");
    String fetched = library.administer(library.fetching());
    assertEquals(List.of("took 2.targets.json from the server"), fetched.lines().toList());
    people.ceremony(
        "rotate",
        "--role",
        "editions.guides",
        "--old",
        people.pub("erin"),
        "--new",
        people.pub("frank"));
    people.sign("alice", "3.targets.json");
    people.sign("carol", "3.targets.json");
    String sent = library.administer(library.publishing());
    assertTrue(sent.contains("targets version 3 is on the server"), sent);
    String again = library.signAtServer("frank");
    assertTrue(again.contains("1 more needed"), again);
    String enough = library.signAtServer("dave");
    assertTrue(enough.contains("2 signatures, enough"), enough);
    assertEquals(1, reader.record("guides").getEdition());
    library.put("The keeper counts the lamps every month.");
    library.propose("Second");
    library.refused("has no part in", library.approval("erin"));
    library.approve("dave");
    library.approve("frank");
    library.administer("publish-proposal", "guides");
    assertEquals(2, reader.record("guides").getEdition());
    assertTrue(
        new String(reader.trusted("targets").toBytes(), StandardCharsets.UTF_8)
            .contains(people.publicKey("frank").id()));
    assertTrue(Files.exists(people.ceremony().resolve("2.targets.json")));
  }
}
