package org.vademecum.cli.tuf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.fake.TestRepository;
import org.vademecum.core.document.Digest;

class TufClientTest {
  private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");
  private static final byte[] NEWS = "news".getBytes(StandardCharsets.UTF_8);

  private final TestRepository repository = new TestRepository(NOW);
  private final StringWriter err = new StringWriter();
  private RepositoryServer server;

  @TempDir Path folder;

  @BeforeEach
  void serve() throws IOException {
    server = new RepositoryServer(repository);
    Path root = Files.write(folder.resolve("first-root.json"), repository.root());
    assertEquals(0, run("init", root.toString()));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void initTrustsTheRootAndAsksForNothing() throws IOException {
    assertEquals(Set.of("root.json"), files("metadata"));
    assertArrayEquals(repository.root(), Files.readAllBytes(folder.resolve("metadata/root.json")));
    assertEquals(List.of(), repository.requests);
  }

  @Test
  void initWithoutTheFileFails() {
    assertEquals(1, run("init", folder.resolve("nowhere.json").toString()));
  }

  @Test
  void refreshKeepsWhatIsTrustedUnderNamesWithoutVersions() throws IOException {
    repository.publishRoot();
    assertEquals(0, run("refresh"), err::toString);
    assertEquals(
        Set.of("root.json", "timestamp.json", "snapshot.json", "targets.json"), files("metadata"));
    assertArrayEquals(repository.root(), Files.readAllBytes(folder.resolve("metadata/root.json")));
  }

  @Test
  void refreshOfWhatIsExpiredFailsAndSaysWhy() throws IOException {
    repository.role("timestamp").expires = NOW;
    repository.publishTimestamp();
    assertEquals(1, run("refresh"));
    assertTrue(err.toString().contains("timestamp.json was to be believed until"), err::toString);
    assertEquals(Set.of("root.json"), files("metadata"));
  }

  @Test
  void downloadKeepsTargetsUnderTheirQuotedPaths() throws IOException {
    repository.delegate("targets", "notes", true, "notes/*");
    repository.offer("targets", "plain.txt", NEWS);
    repository.offer("notes", "notes/one.txt", NEWS);
    repository.publish();
    assertEquals(0, download("plain.txt", "notes/one.txt"), err::toString);
    assertEquals(Set.of("plain.txt", "notes%2Fone.txt"), files("targets"));
    assertArrayEquals(NEWS, Files.readAllBytes(folder.resolve("targets/notes%2Fone.txt")));
    assertTrue(files("metadata").contains("notes.json"));
  }

  @Test
  void whatIsThereIsNotFetchedAgainAndWhatIsDamagedIs() throws IOException {
    repository.offer("targets", "plain.txt", NEWS);
    repository.publish();
    assertEquals(0, download("plain.txt"));
    repository.requests.clear();
    assertEquals(0, download("plain.txt"));
    assertEquals(List.of("2.root.json", "timestamp.json"), repository.requests);
    Files.write(folder.resolve("targets/plain.txt"), new byte[NEWS.length]);
    assertEquals(0, download("plain.txt"));
    assertArrayEquals(NEWS, Files.readAllBytes(folder.resolve("targets/plain.txt")));
  }

  @Test
  void downloadStopsAtTheFirstTargetThatIsNotThere() throws IOException {
    repository.offer("targets", "one", NEWS);
    repository.offer("targets", "two", NEWS);
    repository.publish();
    assertEquals(1, download("one", "nowhere", "two"));
    assertTrue(err.toString().contains("no target nowhere"), err::toString);
    assertEquals(Set.of("one"), files("targets"));
  }

  @Test
  void otherBytesThanThoseSignedAreNotKept() {
    repository.offer("targets", "plain.txt", NEWS);
    repository.publish();
    String hash = Digest.of(NEWS).hex();
    repository.serve(hash + ".plain.txt", "old!".getBytes(StandardCharsets.UTF_8));
    assertEquals(1, download("plain.txt"));
    assertFalse(Files.exists(folder.resolve("targets/plain.txt")));
  }

  @Test
  void wrongUsageFails() {
    assertEquals(1, run("no-such-verb"));
    assertEquals(1, execute("--metadata-dir", folder.toString(), "refresh"));
    assertEquals(1, execute("refresh"));
    assertEquals(1, run("download"));
  }

  private int download(String... names) {
    List<String> words = new ArrayList<>();
    for (String name : names) {
      words.addAll(List.of("--target-name", name));
    }
    words.addAll(List.of("--target-base-url", server.targets()));
    words.addAll(List.of("--target-dir", folder.resolve("targets").toString(), "download"));
    return run(words.toArray(String[]::new));
  }

  private int run(String... words) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("--metadata-dir", folder.resolve("metadata").toString()));
    all.addAll(List.of("--metadata-url", server.metadata()));
    all.addAll(List.of(words));
    return execute(all.toArray(String[]::new));
  }

  private int execute(String... words) {
    PrintWriter out = new PrintWriter(err, true);
    return TufClient.commandLine(Clock.fixed(NOW, ZoneOffset.UTC), out, out).execute(words);
  }

  private Set<String> files(String directory) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(directory))) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
