package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
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

/** What is wrong with a file is said with the page where it is. */
final class DamagedFileTest {
  private static final String DRAFT = "/collections/guides/drafts/draft";
  private static final byte[] DAMAGED = new PdfFile().page("Dig deep.", 0).damagedPage().bytes();

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
  void problemNamesThePageOfAFile() {
    Reply reply = post("/files?lang=en&symbol=T/1&name=wells.pdf", DAMAGED);

    assertEquals(422, reply.status(), reply.text());
    assertEquals("unreadable-file", reply.problem());
    assertEquals(2, reply.json().getInteger("page"), reply.text());
    assertEquals("wells.pdf", reply.json().getString("file"));
  }

  @Test
  void lineOfAnArchivesAnswerNamesThePage() throws IOException {
    Reply reply = post("/archive?lang=en", zip("wells.pdf", DAMAGED));

    assertEquals(200, reply.status(), reply.text());
    JsonObject line = new JsonObject(reply.text().lines().findFirst().orElseThrow());
    assertEquals("refused", line.getString("status"), reply.text());
    assertEquals(2, line.getInteger("page"), reply.text());
  }

  private static byte[] zip(String name, byte[] file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(file);
    }
    return bytes.toByteArray();
  }

  private static Reply post(String path, byte[] body) {
    return http.admin(
        "POST", DRAFT + path, "application/octet-stream", BodyPublishers.ofByteArray(body));
  }
}
