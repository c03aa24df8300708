package org.vademecum.cli.keys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;

/** A server that has one key, and people who have all others, with a collection of theirs. */
final class SignedLibrary implements AutoCloseable {
  private static final int TRIES = 600;
  private static final long PAUSE_NANOS = 50_000_000;

  final People people;
  private final Path folder;
  private final RunningServer server;

  SignedLibrary(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(data("trust"));
    people = new People(folder, "alice", "bob", "carol", "dave", "erin", "frank");
    server = Main.start(ServerConfig.embedded(folder.resolve("data"), 0));
  }

  private Path data(String name) {
    return folder.resolve("data").resolve(name);
  }

  String url() {
    return server.url();
  }

  /** The ceremony; then the server gets what it begins with. */
  void begin() throws IOException {
    Path seed = data("keys/node.seed");
    for (int i = 0; i < TRIES && !Files.exists(seed); i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    Files.createDirectories(folder.resolve("node"));
    People.done("keys", "public", seed.toString(), "--out", people.pub("node"));
    people.init();
    for (String role : List.of("root", "targets")) {
      String file = "1." + role + ".json";
      people.sign("alice", file);
      people.sign("bob", file);
      Files.copy(people.ceremony().resolve(file), data("trust").resolve(role + ".json"));
    }
    Files.copy(Path.of(people.pub("dave")), people.ceremony().resolve("keys/dave.pub.json"));
  }

  /** Dave and erin, both, sign the editions of the collection 'guides'. */
  void createCollection() {
    String created =
        administer(
            "collection",
            "create",
            "guides",
            "--signer",
            people.pub("dave"),
            "--signer",
            people.pub("erin"),
            "--threshold",
            "2");
    assertTrue(created.contains("signed by 2 of 2: dave, erin"), created);
    assertTrue(created.contains("version 2 of the library's targets is signed (0 of 2"), created);
    put("Lamps.");
    refused("does not name 'guides' yet", propositions("First"));
    String shown = signAtServer("alice");
    assertTrue(shown.contains("new role editions.guides: 2 of 2 must sign"), shown);
    signAtServer("carol");
  }

  /** Signs what the server waits for. */
  String signAtServer(String name) {
    return administer(
        "keys", "sign", "--dir", people.ceremony().toString(), "--key", people.key(name), "--yes");
  }

  /** Puts a text into the draft. */
  void put(String text) {
    try {
      Path file = folder.resolve("lamps.txt");
      Files.writeString(file, "TEST/2026/1\n\nOn the storage of lamps\n\n1. " + text + "\n");
      administer("import", file.toString(), "--collection", "guides", "--lang", "en");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String[] propositions(String note) {
    return new String[] {
      "propose", "guides", "--note", note, "--dir", people.ceremony().toString()
    };
  }

  /** Proposes the draft. */
  String propose(String note) {
    return administer(propositions(note));
  }

  String approve(String name) {
    return administer(approval(name));
  }

  String[] approval(String name) {
    return new String[] {"approve", "--collection", "guides", "--key", people.key(name), "--yes"};
  }

  String[] publishing() {
    return new String[] {"keys", "publish", "--dir", people.ceremony().toString()};
  }

  String[] fetching() {
    return new String[] {"keys", "fetch", "--dir", people.ceremony().toString()};
  }

  /** Publishes an edition that both have approved. */
  void publishFirst() {
    put("The keeper counts the lamps every week.");
    propose("First");
    approve("dave");
    approve("erin");
    administer("publish-proposal", "guides");
  }

  String administer(String... words) {
    return People.done(with(words));
  }

  void refused(String because, String... words) {
    People.refusedAs(because, with(words));
  }

  private String[] with(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--server", server.url(), "--token", server.adminToken()));
    return all.toArray(String[]::new);
  }

  @Override
  public void close() {
    server.close();
  }
}
