package org.vademecum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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

/** The main job by its verbs: import, publish, sync, correct, read and search with the net gone. */
class MainJobTest {
  private static final String DOCUMENT =
      """
      TEST/2026/1

      Distr.: General
      2 March 2026
      Original: English

      Letters on the storage of lamps

      1. Lamps are stored in a dry room, away from fuel and open flames of any kind.

      2. The keeper of the room counts the lamps every week and notes the number in a book.

      3. A broken lamp is returned to the supplier, who replaces it without charge.
      """;

  @TempDir Path folder;
  private RunningServer server;
  private Path document;
  private Path library;

  @BeforeEach
  void start() throws IOException {
    server = Main.start(ServerConfig.embedded(folder.resolve("data"), 0));
    document = Files.writeString(folder.resolve("lamps.txt"), DOCUMENT);
    library = folder.resolve("library");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCorrectionReachesTheReaderByDeltaAndStaysReadableOffline() throws IOException {
    publishFirst();
    assertEquals("applied", sync().getString("result"));
    Files.writeString(document, DOCUMENT.replace("every week", "every month"));
    administer("import", document.toString(), "--collection", "lamps", "--lang", "en");
    assertTrue(administer("diff", "lamps").out().contains("{+month+}"));
    administer("publish", "lamps", "--note", "Counting by the month");
    JsonObject update = sync();
    assertTrue(update.getBoolean("by_delta"), update.encode());
    assertEquals(2, update.getLong("edition"));
    server.close();
    assertTrue(read("read", "TEST/2026/1").out().contains("every month"));
    assertTrue(read("search", "keeper").out().contains("[keeper]"));
    assertTrue(read("list").out().contains("TEST/2026/1"));
    assertTrue(read("status").out().contains("edition 2"));
    assertTrue(read("check").out().contains("all as published"));
    Path book = folder.resolve("lamps.xml");
    read("export", "TEST/2026/1", "--format", "akn", "-o", book.toString());
    assertTrue(Files.readString(book).contains("every month"));
    Shell.Result offline = Shell.run("sync", server.url(), "--into", library.toString());
    assertEquals(1, offline.status());
    assertTrue(offline.err().contains("sync again"), offline.err());
  }

  @Test
  void rollingBackIsANewEditionWithTheOldContent() throws IOException {
    publishFirst();
    Files.writeString(document, DOCUMENT.replace("dry room", "cold room"));
    administer("import", document.toString(), "--collection", "lamps", "--lang", "en");
    administer("publish", "lamps", "--note", "Cold");
    administer("rollback", "lamps", "--to", "1");
    JsonArray editions =
        new JsonObject(administer("editions", "lamps", "--json").out()).getJsonArray("editions");
    assertEquals(List.of(3L, 2L, 1L), editions.stream().map(MainJobTest::number).toList());
    assertEquals(root(editions, 2), root(editions, 0));
    assertFalse(root(editions, 1).equals(root(editions, 0)));
  }

  @Test
  void refusalsSayWhatToDoAndFail() throws IOException {
    publishFirst();
    refused("changes nothing", "publish", "lamps", "--note", "again");
    refused("exists already", "collection", "create", "lamps");
    Path unknown = Files.writeString(folder.resolve("lamps.xyz"), "text");
    refused("supported are", "import", unknown.toString(), "--collection", "lamps");
    refused("there is no file", "import", "nowhere.txt", "--collection", "lamps");
    refused(
        "unknown language",
        "import",
        document.toString(),
        "--collection",
        "lamps",
        "--lang",
        "klingon");
    administer("collection", "create", "empty");
    refused("empty", "publish", "empty", "--note", "nothing");
  }

  private void publishFirst() {
    administer("collection", "create", "lamps", "--title", "Lamps");
    administer("import", document.toString(), "--collection", "lamps", "--lang", "en");
    administer("publish", "lamps", "--note", "First");
  }

  private JsonObject sync() {
    Shell.Result result =
        Shell.run("sync", server.url(), "lamps/en", "--into", library.toString(), "--json");
    assertEquals(0, result.status(), result.err());
    return new JsonArray(result.out()).getJsonObject(0);
  }

  private Shell.Result administer(String... words) {
    Shell.Result result = asAdministrator(words);
    assertEquals(0, result.status(), result.err());
    return result;
  }

  private void refused(String because, String... words) {
    Shell.Result result = asAdministrator(words);
    assertEquals(1, result.status(), result.out());
    assertTrue(result.err().contains(because), result.err());
    assertFalse(result.err().contains("\tat "), result.err());
  }

  private Shell.Result asAdministrator(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--server", server.url(), "--token", server.adminToken()));
    return Shell.run(all.toArray(String[]::new));
  }

  private Shell.Result read(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--in", library.toString()));
    Shell.Result result = Shell.run(all.toArray(String[]::new));
    assertEquals(0, result.status(), result.err());
    return result;
  }

  private static long number(Object edition) {
    return ((JsonObject) edition).getLong("edition");
  }

  private static String root(JsonArray editions, int index) {
    return editions.getJsonObject(index).getJsonArray("packs").getJsonObject(0).getString("root");
  }
}
