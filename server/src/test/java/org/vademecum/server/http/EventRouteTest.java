package org.vademecum.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.Main;
import org.vademecum.server.RunningServer;
import org.vademecum.server.ServerConfig;
import org.vademecum.server.Soon;
import org.vademecum.server.store.embedded.EmbeddedStore;

/** A reader who listens to one server, while another publishes on the same database. */
@SuppressWarnings("NullAway.Init")
final class EventRouteTest {
  @TempDir Path directory;
  private EmbeddedStore store;
  private RunningServer publishing;
  private RunningServer listening;

  @BeforeEach
  void open() {
    store = EmbeddedStore.open(directory.resolve("store"), 0);
    publishing = start();
    assertTrue(Soon.within(60, () -> new Http(publishing).get("/readyz").status() == 200));
    new Http(publishing).create("guides");
    listening = start();
    assertTrue(Soon.within(60, () -> new Http(listening).get("/readyz").status() == 200));
  }

  @AfterEach
  void close() {
    listening.close();
    publishing.close();
    store.close();
  }

  private RunningServer start() {
    return Main.start(
        ServerConfig.of(
            Map.of(
                "VADEMECUM_DATA",
                directory.resolve("data").toString(),
                "VADEMECUM_PORT",
                "0",
                "MONGODB_URI",
                store.uri())));
  }

  @Test
  void whoListensToOneServerHearsOfWhatAnotherPublishes() throws Exception {
    Http http = new Http(publishing);
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<InputStream> stream =
        client.send(
            HttpRequest.newBuilder(URI.create(listening.url() + "/v1/events")).build(),
            BodyHandlers.ofInputStream());
    assertEquals(200, stream.statusCode());
    assertEquals("text/event-stream", stream.headers().firstValue("Content-Type").orElseThrow());
    Thread reader = new Thread(() -> read(stream.body(), lines), "events");
    reader.start();
    assertEquals("retry: 10000", next(lines));
    http.put("guides", Samples.QUERY, Samples.guideline("Dig deep."));
    http.publish("guides");
    assertEquals("event: edition", next(lines));
    assertEquals("data: {\"collection\":\"guides\",\"edition\":1,\"urgent\":false}", next(lines));
    http.put("guides", Samples.QUERY, Samples.guideline("Boil it."));
    http.admin("POST", "/collections/guides/editions", "{\"note\":\"n\",\"urgent\":true}");
    assertEquals("event: edition", next(lines));
    assertEquals("data: {\"collection\":\"guides\",\"edition\":2,\"urgent\":true}", next(lines));
    stream.body().close();
    reader.join(Duration.ofSeconds(10).toMillis());
  }

  private static void read(InputStream body, BlockingQueue<String> lines) {
    try (BufferedReader text =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      lines.add("ended");
    } catch (UncheckedIOException e) {
      lines.add("ended, " + e.getMessage());
    }
  }

  private static String next(BlockingQueue<String> lines) throws InterruptedException {
    return String.valueOf(lines.poll(10, TimeUnit.SECONDS));
  }
}
