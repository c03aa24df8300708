package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.http.Http.Reply;

final class ReaderRoutesTest {
  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  @TempDir static Path directory;
  private static RunningServer server;
  private static Http http;
  private static Digest root;
  private static Digest oldRoot;

  @BeforeAll
  static void publishTwoEditions() {
    server = Main.start(ServerConfig.embedded(directory, 0));
    http = new Http(server);
    http.create("guides");
    http.put("guides", Samples.QUERY, Samples.guideline("Dig deep.", "Line the well."));
    oldRoot = root(http.publish("guides"));
    http.put("guides", Samples.QUERY, Samples.guideline("Dig deeper.", noise(1), noise(2)));
    root = root(http.publish("guides"));
  }

  /** Text that does not compress, so that its bundle has more than one piece. */
  private static String noise(int seed) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 110_000; i++) {
      words.add(Long.toString(random.nextLong(1L << 40), 36));
    }
    return String.join(" ", words);
  }

  private static Digest root(Reply published) {
    assertEquals(201, published.status(), published.text());
    return Digest.parse(published.json().getJsonArray("packs").getJsonObject(0).getString("root"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void bundleIsImmutableAndNamedByItsDigest() {
    Reply bundle = http.get(bundle());
    assertEquals(200, bundle.status());
    assertEquals(IMMUTABLE, bundle.header("Cache-Control"));
    String hex = Digest.of(bundle.body()).hex();
    assertEquals("\"" + hex + "\"", bundle.header("ETag"));
    assertArrayEquals(bundle.body(), http.get("/v1/artifacts/" + hex).body());
    assertTrue(bundle.body().length > 1 << 20, "one piece only: " + bundle.body().length);
    assertEquals(304, http.get(bundle(), "If-None-Match", bundle.header("ETag")).status());
  }

  @Test
  void deltaIsServedBetweenTwoRoots() {
    String path = "/v1/packs/guides/en/deltas/" + oldRoot.hex() + "/" + root.hex();
    Reply delta = http.get(path);
    assertEquals(200, delta.status());
    assertEquals(IMMUTABLE, delta.header("Cache-Control"));
  }

  @Test
  void rangesAcrossPiecesAreServedExactly() {
    byte[] whole = http.get(bundle()).body();
    int[][] ranges = {
      {0, 0},
      {(1 << 20) - 3, (1 << 20) + 2},
      {100, whole.length - 1},
      {0, whole.length - 1},
    };
    for (int[] range : ranges) {
      Reply part = http.get(bundle(), "Range", "bytes=" + range[0] + "-" + range[1]);
      boolean all = range[0] == 0 && range[1] == whole.length - 1;
      assertEquals(all ? 200 : 206, part.status());
      assertArrayEquals(Arrays.copyOfRange(whole, range[0], range[1] + 1), part.body());
    }
    Reply open = http.get(bundle(), "Range", "bytes=" + (whole.length - 5) + "-");
    assertEquals(
        "bytes " + (whole.length - 5) + "-" + (whole.length - 1) + "/" + whole.length,
        open.header("Content-Range"));
    Reply suffix = http.get(bundle(), "Range", "bytes=-5");
    assertArrayEquals(open.body(), suffix.body());
  }

  @Test
  void rangeBeyondTheEndIsRefusedAndSeveralRangesAreIgnored() {
    long size = http.get(bundle()).body().length;
    Reply beyond = http.get(bundle(), "Range", "bytes=" + size + "-");
    assertEquals(416, beyond.status());
    assertEquals("bytes */" + size, beyond.header("Content-Range"));
    assertEquals(200, http.get(bundle(), "Range", "bytes=0-1,5-6").status());
    assertEquals(200, http.get(bundle(), "Range", "lines=1-2").status());
  }

  @Test
  void rangeOfAnotherFileIsAnsweredWithTheWhole() {
    String tag = http.get(bundle()).header("ETag");
    assertEquals(206, http.get(bundle(), "Range", "bytes=0-9", "If-Range", tag).status());
    assertEquals(200, http.get(bundle(), "Range", "bytes=0-9", "If-Range", "\"old\"").status());
  }

  @Test
  void headTellsTheLengthOnly() {
    Reply full = http.get(bundle());
    Reply head = http.send(http.request(bundle()).method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.status());
    assertEquals(Integer.toString(full.body().length), head.header("Content-Length"));
    assertEquals(full.header("ETag"), head.header("ETag"));
  }

  @Test
  void whatIsNotThereIsAProblem() {
    String unknown = Digest.of(new byte[0]).hex();
    assertProblem(404, "unknown-artifact", "/v1/artifacts/" + unknown);
    assertProblem(404, "unpublished-root", "/v1/packs/guides/en/bundles/" + unknown);
    assertProblem(404, "no-such-page", "/v1/no/such/page");
    assertProblem(400, "invalid-request", "/v1/artifacts/xyz");
    assertProblem(400, "invalid-request", "/v1/packs/guides/klingon9/bundles/" + unknown);
  }

  private static void assertProblem(int status, String code, String path) {
    Reply reply = http.get(path);
    assertEquals(status, reply.status(), path);
    assertEquals("application/problem+json", reply.header("Content-Type"));
    assertEquals(code, reply.problem());
    assertTrue(reply.json().getString("detail").length() > 10);
  }

  @Test
  void pageShowsTheCatalogueEscapedAndWithoutInlineCode() {
    http.admin(
        "POST", "/collections", "{\"name\":\"odd\",\"title\":\"<script>alert(1)</script>\"}");
    Reply page = http.get("/catalogue");
    for (int i = 0; i < 20 && !page.text().contains("alert"); i++) {
      page = http.get("/catalogue");
    }
    assertTrue(page.text().contains("&lt;script&gt;alert(1)"), page.text());
    assertTrue(page.text().contains("English (en)"), page.text());
    assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'"));
    assertEquals(200, http.get("/style.css").status());
  }

  @Test
  void healthReadinessAndMetricsAreServed() {
    assertEquals(200, http.get("/healthz").status());
    assertEquals(200, http.get("/readyz").status());
    String metrics = http.get("/metrics").text();
    assertTrue(metrics.contains("vertx_http_server_requests_total"), metrics);
    assertTrue(metrics.contains("jvm_memory_used_bytes"), metrics);
  }

  private static String bundle() {
    return "/v1/packs/guides/en/bundles/" + root.hex();
  }
}
