package org.vademecum.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.server.publish.trust.OldLibrary;
import org.vademecum.server.store.embedded.EmbeddedStore;

/**
 * {@code kill -9} of a server at every write command by which it signs a library's metadata anew,
 * counted on the wire: before the store hears of it, and after the store did it. What readers see
 * is whole all the time, and another server signs. By default a stride of them, with {@code
 * -Dvademecum.long=true} each one.
 */
class KilledSignerTest {
  private static final int SOME = 3;
  private static final int PATIENCE = 120;

  @TempDir Path directory;

  private EmbeddedStore store;
  private StoreLink link;
  private int libraries;

  @BeforeEach
  void open() {
    store = EmbeddedStore.open(directory.resolve("store"), 0);
    link = new StoreLink(store.port());
  }

  @AfterEach
  void close() {
    link.close();
    store.close();
  }

  @Test
  void killedAtAnyWriteAServerThatSignsAnewLeavesAllWholeAndAnotherSigns() {
    int writes = countWrites();
    assertTrue(writes > SOME, writes + " writes");
    int stride = Boolean.getBoolean("vademecum.long") ? 1 : 2 * writes / SOME;
    int killed = 0;
    for (int step = 0; step < 2 * writes; step += stride) {
      killed += signAndKill(1 + step / 2, step % 2 == 1) ? 1 : 0;
    }
    System.out.printf("server killed at %d of 2 x %d writes of signing anew%n", killed, writes);
    assertTrue(killed > 0);
  }

  private int countWrites() {
    try (OldLibrary library = library()) {
      WriteWatch counting = WriteWatch.counting();
      link.watch(counting);
      try (ServerProcess server = ServerProcess.start(data(), settings(link.uri()))) {
        assertTrue(Soon.within(PATIENCE, library::isSignedAnew));
        int writes = counting.commands().size();
        server.kill();
        link.watch(WriteWatch.NONE);
        return writes;
      }
    }
  }

  private boolean signAndKill(int at, boolean made) {
    CompletableFuture<ServerProcess> doomed = new CompletableFuture<>();
    WriteWatch watch =
        WriteWatch.ending((number, command) -> number == at, made, () -> doomed.join().kill());
    try (OldLibrary library = library()) {
      link.watch(watch);
      try (ServerProcess server = ServerProcess.start(data(), settings(link.uri()))) {
        doomed.complete(server);
        boolean ended = Soon.within(PATIENCE, () -> watch.killed() || library.isSignedAnew());
        assertTrue(ended, "neither killed at write " + at + " nor signed");
      }
      link.watch(WriteWatch.NONE);
      library.requireWhole();
      requireAnotherSigns(library);
    }
    return watch.killed();
  }

  private void requireAnotherSigns(OldLibrary library) {
    try (RunningServer survivor = Main.start(ServerConfig.of(settings(store.uri())))) {
      assertTrue(Soon.within(PATIENCE, library::isSignedAnew), survivor.url());
    }
  }

  /** A library in a database of its own; its keys are in its data directory. */
  private OldLibrary library() {
    libraries++;
    return new OldLibrary(
        store.uri(), database(), DataDirectory.open(data()).keys(Optional.empty()));
  }

  private String database() {
    return "library" + libraries;
  }

  private Path data() {
    return directory.resolve(database());
  }

  private Map<String, String> settings(String uri) {
    Map<String, String> settings = new HashMap<>();
    settings.put("VADEMECUM_DATA", data().toString());
    settings.put("VADEMECUM_DATABASE", database());
    settings.put("VADEMECUM_PORT", "0");
    settings.put("VADEMECUM_ROUND_SECONDS", "1");
    settings.put("MONGODB_URI", uri);
    return settings;
  }
}
