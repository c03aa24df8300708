package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.http.Http.Reply;

final class WebReaderTest {
  private static final Pattern SCRIPT = Pattern.compile("src=\"\\./(assets/[^\"]+\\.js)\"");

  @TempDir static Path directory;
  private static RunningServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    server = Main.start(ServerConfig.embedded(directory, 0));
    http = new Http(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void startsAtTheLibrarysAddressAndRunsNothingFromElsewhere() {
    Reply page = http.get("/");
    assertEquals(200, page.status());
    assertEquals("text/html; charset=utf-8", page.header("Content-Type"));
    assertEquals("no-cache", page.header("Cache-Control"));
    String policy = page.header("Content-Security-Policy");
    assertTrue(
        policy.startsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"), policy);
    assertFalse(policy.contains("unsafe-inline"), policy);
    assertFalse(page.text().contains("https://"), page.text());
  }

  @Test
  void filesThatAreNamedByWhatTheyHoldAreKeptForEver() {
    Matcher script = SCRIPT.matcher(http.get("/").text());
    assertTrue(script.find());
    Reply file = http.get("/" + script.group(1));
    assertEquals("text/javascript; charset=utf-8", file.header("Content-Type"));
    assertTrue(file.header("Cache-Control").endsWith("immutable"));
    assertEquals("no-cache", http.get("/sw.js").header("Cache-Control"));
  }

  @Test
  void theNewestRootComesWithTheApp() throws InterruptedException {
    Reply library = libraryOnceItsKeysAreMade();
    JsonObject json = library.json();
    assertEquals("Vademecum", json.getString("title"));
    byte[] root = Base64.getDecoder().decode(json.getString("root"));
    assertArrayEquals(http.get("/v1/metadata/1.root.json").body(), root);
    assertEquals("no-cache", library.header("Cache-Control"));
  }

  /** A server that begins a library shows its metadata a moment after it listens. */
  private static Reply libraryOnceItsKeysAreMade() throws InterruptedException {
    Reply library = http.get("/library.json");
    for (int i = 0; i < 100 && library.status() == 404; i++) {
      Thread.sleep(100);
      library = http.get("/library.json");
    }
    return library;
  }

  @Test
  void whatIsNoFileOfTheAppIsNotThere() {
    assertEquals(404, http.get("/assets/../../secret").status());
    assertEquals(404, http.get("/files.txt").status());
  }
}
