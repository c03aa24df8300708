package org.vademecum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;

/** A corrigendum from the office's file to the reader's screen. */
class CorrigendumTest {
  private static final String PARENT =
      """
      A/99/1

      Distr.: General
      2 March 2026
      Original: English

      Report of the keeper on the storage of lamps

      1. Lamps are stored in a dry room, away from fuel and open flames of any kind.

      2. The keeper counts five lamps every week and reports to the office in writing.

      3. Broken lamps are returned to the office at the end of each month.
      """;

  private static final String CORRIGENDUM =
      """
      A/99/1/Corr.1

      Distr.: General
      9 March 2026
      Original: English

      Report of the keeper on the storage of lamps

      Corrigendum

      1. Paragraph 2

      For five lamps read six lamps

      2. Paragraph 3

      Replace “month” with “week”

      3. After paragraph 1 insert a new paragraph 1 bis. Oil is kept outside the room.
      """;

  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    server = Main.start(ServerConfig.embedded(folder.resolve("data"), 0));
    Files.writeString(folder.resolve("parent.txt"), PARENT);
    Files.writeString(folder.resolve("corrigendum.txt"), CORRIGENDUM);
    administer("collection", "create", "lamps");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theReaderSeesTheTextAsCorrectedAsIssuedAndTheDifference() {
    publish("parent.txt");
    sync("library");
    administer("import", "--collection", "lamps", "--lang", "en", file("corrigendum.txt"));
    String diff = administer("diff", "lamps").out();
    assertTrue(diff.contains("corrects-text A/99/1#p2"), diff);
    assertTrue(diff.contains("[-five-]{+six+} lamps"), diff);
    assertTrue(downloadBytes() < 1_000, diff);
    administer("refuse", "lamps", "A/99/1/Corr.1#" + said(), "--lang", "en");
    administer("publish", "lamps", "--note", "Corrected");
    sync("library");
    assertReads();
    sync("fresh");
    assertEquals(read("library"), read("fresh"));
    assertEquals(0, Shell.run("check", "--in", in("library")).status());
    Shell.Result search = Shell.run("search", "five", "--in", in("library"));
    assertFalse(search.out().contains("A/99/1 "), search.out());
  }

  @Test
  void aRevisionSupersedesAndItsParentSaysSo() throws IOException {
    publish("parent.txt");
    Files.writeString(folder.resolve("revision.txt"), PARENT.replace("A/99/1", "A/99/1/Rev.1"));
    publish("revision.txt");
    sync("library");
    assertTrue(read("library").startsWith("[superseded by A/99/1/Rev.1]"), read("library"));
    assertFalse(read("library", "--as-issued").contains("superseded"));
  }

  private void assertReads() {
    String read = read("library");
    assertTrue(read.contains("counts six lamps"), read);
    assertTrue(read.contains("[corrected by A/99/1/Corr.1#"), read);
    assertTrue(read.contains("1 bis. Oil is kept outside the room."), read);
    assertTrue(read.contains("end of each month"), read);
    String issued = read("library", "--as-issued");
    assertTrue(issued.contains("counts five lamps"), issued);
    assertFalse(issued.contains("Oil is kept"), issued);
    String corrections = read("library", "--corrections");
    assertTrue(corrections.contains("as issued:    The keeper counts five lamps"), corrections);
    assertTrue(corrections.contains("difference:   The keeper counts [-five-]{+six+} lamps"));
  }

  /** The section that says the change to paragraph 3. */
  private String said() {
    String diff = administer("diff", "lamps").out();
    Matcher matcher = Pattern.compile("A/99/1#p3 \\(said in ([^)]+)\\)").matcher(diff);
    assertTrue(matcher.find(), diff);
    return matcher.group(1);
  }

  private long downloadBytes() {
    JsonObject diff = new JsonObject(administer("diff", "lamps", "--json").out());
    return diff.getJsonArray("packs").getJsonObject(0).getLong("download_bytes");
  }

  private void publish(String name) {
    administer("import", "--collection", "lamps", "--lang", "en", file(name));
    administer("publish", "lamps", "--note", "First");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String in(String store) {
    return folder.resolve(store).toString();
  }

  private void sync(String store) {
    Shell.Result result = Shell.run("sync", server.url(), "lamps/en", "--into", in(store));
    assertEquals(0, result.status(), result.err());
  }

  private String read(String store, String... options) {
    List<String> words = new ArrayList<>(List.of("read", "A/99/1", "--in", in(store)));
    words.addAll(List.of(options));
    return Shell.run(words.toArray(String[]::new)).out();
  }

  private Shell.Result administer(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--server", server.url(), "--token", server.adminToken()));
    Shell.Result result = Shell.run(all.toArray(String[]::new));
    assertEquals(0, result.status(), result.err());
    return result;
  }
}
