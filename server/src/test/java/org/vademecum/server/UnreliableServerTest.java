package org.vademecum.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.client.Library;
import org.vademecum.client.LibraryOptions;
import org.vademecum.client.update.Fetcher;
import org.vademecum.client.update.OfflineException;
import org.vademecum.client.update.OkHttpFetcher;
import org.vademecum.client.update.SyncListener;
import org.vademecum.client.update.UpdateResult;
import org.vademecum.core.document.Language;
import org.vademecum.server.http.Http;

/** A device and a real server between which something happens. */
class UnreliableServerTest {
  private static final int PARAGRAPHS = 3_000;
  private static final String FILE = "name=a.en.txt&symbol=T/1&lang=en";

  @TempDir Path directory;

  private RunningServer server;
  private int port;

  @BeforeEach
  void publish() {
    server = start(0);
    port = server.port();
    Http http = new Http(server);
    http.create("guides");
    Random random = new Random(9);
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= PARAGRAPHS; i++) {
      text.append(i).append(". Words ");
      for (int word = 0; word < 6; word++) {
        text.append(Long.toString(random.nextLong() >>> 1, 36)).append(' ');
      }
      text.append("end.\n\n");
    }
    assertEquals(200, http.put("guides", FILE, text.toString()).status());
    assertEquals(201, http.publish("guides").status());
  }

  @AfterEach
  void close() {
    server.close();
  }

  private RunningServer start(int onPort) {
    return Main.start(
        ServerConfig.of(
            Map.of(
                "VADEMECUM_DATA", directory.resolve("data").toString(),
                "VADEMECUM_HOST", "127.0.0.1",
                "VADEMECUM_PORT", Integer.toString(onPort))));
  }

  private void restart() {
    server.close();
    server = start(port);
  }

  private Library device(Fetcher fetcher) {
    LibraryOptions options =
        LibraryOptions.in(directory.resolve("device").toFile())
            .at("http://127.0.0.1:" + port + "/")
            .through(address -> fetcher);
    Library library = Library.open(options);
    library.subscribe("guides", new Language("en"));
    return library;
  }

  private Fetcher fetcher() {
    return new OkHttpFetcher("http://127.0.0.1:" + port + "/");
  }

  private static void assertHasAll(Library library) {
    assertEquals(1, library.status().get(0).edition());
    assertTrue(library.check().clean());
  }

  @Test
  void aServerThatRestartsDuringADownloadIsGoneOnWith() {
    Interrupting interrupting = new Interrupting(fetcher(), this::restart);
    try (Library library = device(interrupting)) {
      UpdateResult.Applied applied =
          assertInstanceOf(UpdateResult.Applied.class, library.sync("guides", SyncListener.NONE));
      assertTrue(interrupting.happened(), "the server restarted");
      assertTrue(
          applied.received() < applied.fileBytes() * 3 / 2,
          applied.received() + " bytes came for " + applied.fileBytes());
      assertHasAll(library);
    }
  }

  @Test
  void whenRequestsArriveAndAnswersDoNotADeviceGivesUpAndSucceedsLater() {
    AtomicBoolean oneWay = new AtomicBoolean(true);
    Fetcher real = fetcher();
    Fetcher partition =
        request -> {
          Fetcher.Answer answer = real.get(request);
          if (!oneWay.get()) {
            return answer;
          }
          answer.close();
          throw new OfflineException(request.path(), new IOException("no answer in time"));
        };
    LibraryOptions patient = LibraryOptions.in(directory.resolve("device").toFile());
    LibraryOptions quick =
        patient.with(
            new org.vademecum.client.update.UpdateSettings(
                patient.settings().directory(),
                Optional.empty(),
                patient.settings().clock(),
                pause -> {},
                new Random(1),
                Duration.ofSeconds(1)));
    try (Library library =
        Library.open(quick.at("http://127.0.0.1:" + port + "/").through(address -> partition))) {
      library.subscribe("guides", new Language("en"));
      assertThrows(OfflineException.class, () -> library.sync("guides", SyncListener.NONE));
      assertEquals(0, library.status().get(0).edition());
      oneWay.set(false);
      assertInstanceOf(UpdateResult.Applied.class, library.sync("guides", SyncListener.NONE));
      assertHasAll(library);
    }
  }

  /** Something happens once, after the first bytes of a large body. */
  private static final class Interrupting implements Fetcher {
    private static final int AFTER = 100_000;

    private final Fetcher real;
    private final Runnable event;
    private final AtomicBoolean happened = new AtomicBoolean();

    Interrupting(Fetcher real, Runnable event) {
      this.real = real;
      this.event = event;
    }

    boolean happened() {
      return happened.get();
    }

    @Override
    public Answer get(Request request) {
      Answer answer = real.get(request);
      return new Answer() {
        @Override
        public int status() {
          return answer.status();
        }

        @Override
        public Optional<String> header(String name) {
          return answer.header(name);
        }

        @Override
        public InputStream body() {
          return interrupted(answer.body());
        }

        @Override
        public void close() {
          answer.close();
        }
      };
    }

    private InputStream interrupted(InputStream body) {
      return new FilterInputStream(body) {
        private long read;

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          int got = in.read(buffer, offset, length);
          read += Math.max(0, got);
          if (read >= AFTER && happened.compareAndSet(false, true)) {
            event.run();
            throw new IOException("connection reset");
          }
          return got;
        }
      };
    }
  }
}
