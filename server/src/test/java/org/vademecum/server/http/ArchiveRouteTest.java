package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.http.Http.Reply;

class ArchiveRouteTest {
  private static final String ARCHIVE = "/collections/guides/drafts/draft/archive";

  @TempDir static Path directory;
  private static RunningServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    server = Main.start(ServerConfig.embedded(directory, 0));
    http = new Http(server);
    http.create("guides");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void eachDocumentIsALineAndTheBadOneStopsNothing() {
    Map<String, String> files =
        Map.of(
            "a.en.txt",
            "T/1\n\n" + Samples.guideline("Dig deep.", "Line the well."),
            "b.en.txt",
            "",
            "c.jpg",
            "a picture",
            "d.en.txt",
            "T/2\n\n" + Samples.guideline("Keep the cover closed at night."));
    Reply reply = send(ARCHIVE + "?lang=en&kind=guideline", zip(files));
    assertEquals(200, reply.status(), reply.text());
    List<JsonObject> lines = reply.text().lines().map(JsonObject::new).toList();
    assertEquals(5, lines.size(), reply.text());
    assertEquals("guideline", line(lines, "a.en.txt").getString("work_kind"));
    assertEquals("T/2", line(lines, "d.en.txt").getString("symbol"));
    assertEquals("empty-file", line(lines, "b.en.txt").getString("reason"));
    assertEquals("skipped", line(lines, "c.jpg").getString("status"));
    assertEquals(2, lines.get(4).getInteger("imported"));
    assertEquals(1, lines.get(4).getInteger("refused"));
    JsonObject diff = http.admin("GET", "/collections/guides/drafts/draft/diff").json();
    JsonObject pack = diff.getJsonArray("packs").getJsonObject(0);
    assertEquals(2, pack.getJsonArray("works").size());
  }

  @Test
  void whatIsNoArchiveIsALineThatSaysSo() {
    Reply reply = send(ARCHIVE, "no archive".getBytes(StandardCharsets.UTF_8));
    assertEquals(200, reply.status());
    assertTrue(reply.text().contains("no zip archive that can be read"), reply.text());
  }

  @Test
  void anArchiveNeedsItsSizeACollectionAndNoSymbol() {
    byte[] zip = zip(Map.of("a.txt", "T/1\n\nSome text."));
    Reply unsized =
        http.admin(
            "POST",
            ARCHIVE,
            "application/octet-stream",
            BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()));
    assertEquals(400, unsized.status());
    assertEquals(400, send(ARCHIVE + "?symbol=T/1", zip).status());
    Reply unknown = send("/collections/nowhere/drafts/draft/archive", zip);
    assertEquals(404, unknown.status(), unknown.text());
    assertEquals(401, http.get("/admin/v1" + ARCHIVE).status());
  }

  private static JsonObject line(List<JsonObject> lines, String file) {
    return lines.stream()
        .filter(line -> file.equals(line.getString("file")))
        .findFirst()
        .orElseThrow();
  }

  private static Reply send(String path, byte[] zip) {
    return http.admin("POST", path, "application/zip", BodyPublishers.ofByteArray(zip));
  }

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
