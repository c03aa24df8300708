package org.vademecum.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;

/** The official file on the device: listed, downloaded, opened at its page, dropped. */
class AttachmentsTest {
  private static final String DOCUMENT =
      """
      TEST/2026/1

      A note on the storage of lamps

      1. Lamps are stored in a dry room, away from fuel and open flames of any kind.

      2. The keeper follows resolution 57/145 and paragraph 1 above.
      """;

  @TempDir Path folder;
  private RunningServer server;
  private Path library;

  @BeforeEach
  void publish() throws IOException {
    server = Main.start(ServerConfig.embedded(folder.resolve("data"), 0));
    library = folder.resolve("library");
    Path file = Files.writeString(folder.resolve("lamps.txt"), DOCUMENT);
    administer("collection", "create", "lamps");
    administer("import", file.toString(), "--collection", "lamps", "--lang", "en");
    administer("publish", "lamps", "--note", "First");
    run("sync", server.url(), "lamps/en", "--into", library.toString());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theOfficialFileIsListedDownloadedOpenedAtItsPageAndDropped() throws IOException {
    JsonObject listed = attachment();
    assertEquals("lamps.txt", listed.getString("name"));
    assertEquals("source", listed.getString("role"));
    assertEquals("text/plain", listed.getString("media_type"));
    assertEquals("", listed.getString("file"));
    String page = read("read", "TEST/2026/1", "--section", "p1", "--page", "--get");
    assertTrue(page.contains("p1: page 1, lines 5 to 5 of lamps.txt"), page);
    assertTrue(page.contains("#page=1"), page);
    Path copy = Path.of(attachment().getString("file"));
    assertArrayEquals(Files.readAllBytes(folder.resolve("lamps.txt")), Files.readAllBytes(copy));
    server.close();
    assertTrue(read("read", "TEST/2026/1", "--section", "p2", "--page").contains("lines 7 to 7"));
    read("attachments", "TEST/2026/1", "--drop", "lamps.txt");
    assertTrue(Files.notExists(copy));
  }

  @Test
  void aDamagedOrForeignFileIsRefused() throws IOException {
    read("attachments", "TEST/2026/1");
    try (var places = Files.list(library.resolve("places"))) {
      Path kept = places.findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(kept);
      bytes[bytes.length - 10] ^= 1;
      Files.write(kept, bytes);
    }
    assertEquals("lamps.txt", attachment().getString("name"));
    server.close();
    Shell.Result unknown = Shell.run("attachments", "TEST/9", "--in", library.toString());
    assertEquals(1, unknown.status());
  }

  @Test
  void whatIsServedByDigestIsCacheableForEverAndNeverRunByABrowser() throws Exception {
    String digest = Digest.parse(attachment().getString("digest")).hex();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/v1/attachments/" + digest))
            .header("Range", "bytes=0-9")
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(206, response.statusCode());
    assertEquals(DOCUMENT.substring(0, 10), response.body());
    assertTrue(response.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
  }

  @Test
  void readingShowsWhatIsALinkAndWhatIsNotHere() {
    String text = read("read", "TEST/2026/1");
    assertTrue(text.contains("[paragraph 1 -> #p1] above"), text);
    assertTrue(text.contains("resolution 57/145 (A/RES/57/145, not in this library)"), text);
    JsonObject json = new JsonObject(read("read", "TEST/2026/1", "--section", "p2", "--json"));
    JsonArray links = json.getJsonArray("sections").getJsonObject(0).getJsonArray("links");
    assertEquals(List.of(false, true), List.of(here(links, 0), here(links, 1)));
  }

  private static boolean here(JsonArray links, int index) {
    return links.getJsonObject(index).getBoolean("here");
  }

  private JsonObject attachment() {
    return new JsonArray(read("attachments", "TEST/2026/1", "--json")).getJsonObject(0);
  }

  private void administer(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--server", server.url(), "--token", server.adminToken()));
    run(all.toArray(String[]::new));
  }

  private String read(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--in", library.toString()));
    return run(all.toArray(String[]::new));
  }

  private static String run(String... words) {
    Shell.Result result = Shell.run(words);
    assertEquals(0, result.status(), result.err());
    return result.out();
  }
}
