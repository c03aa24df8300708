package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.http.Http.Reply;

/** A client that closes its connection is waited upon no more. */
@Timeout(120)
final class ClosedConnectionTest {
  private static final String DRAFT = "/collections/guides/drafts/draft";
  private static final String FILES = DRAFT + "/files?lang=en&symbol=T/1&name=";

  /** Far more than are read within this test. */
  private static final int OPERATORS = 60_000_000;

  @TempDir static Path directory;
  private static RunningServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    server =
        Main.start(
            ServerConfig.of(
                Map.of(
                    "VADEMECUM_DATA",
                    directory.toString(),
                    "VADEMECUM_PORT",
                    "0",
                    "VADEMECUM_IMPORT_SECONDS",
                    "600")));
    http = new Http(server);
    http.create("guides");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void clientThatLeavesFreesItsWorkerAndLeavesNothingInTheDraft() throws Exception {
    Set<ProcessHandle> before = children();
    try (Socket client = send(new PdfFile().page("Dig deep.", OPERATORS).bytes())) {
      await(() -> children().stream().anyMatch(child -> isReading(child, before)));
    }

    await(() -> children().equals(before));
    Reply next = post("next.pdf", new PdfFile().page("Line the well.", 0).bytes());
    assertEquals(200, next.status(), next.text());
    assertEquals(2, next.json().getJsonObject("draft").getInteger("revision"));
    assertTrue(next.text().contains("Line the well."), next.text());
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().descendants().collect(Collectors.toSet());
  }

  /** A worker that has used so much time is past its start. */
  private static boolean isReading(ProcessHandle child, Set<ProcessHandle> before) {
    Duration used = child.info().totalCpuDuration().orElse(Duration.ZERO);
    return !before.contains(child) && used.compareTo(Duration.ofSeconds(3)) > 0;
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.holds() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertTrue(condition.holds());
  }

  private static Socket send(byte[] file) throws IOException {
    URI address = URI.create(server.url());
    Socket socket = new Socket(address.getHost(), address.getPort());
    String head =
        String.join(
            "\r\n",
            "POST /admin/v1" + FILES + "slow.pdf HTTP/1.1",
            "Host: " + address.getHost(),
            "Authorization: Bearer " + server.adminToken(),
            "Content-Type: application/octet-stream",
            "Content-Length: " + file.length,
            "",
            "");
    OutputStream out = socket.getOutputStream();
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(file);
    out.flush();
    return socket;
  }

  private static Reply post(String name, byte[] file) {
    return http.admin(
        "POST", FILES + name, "application/octet-stream", BodyPublishers.ofByteArray(file));
  }
}
