package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vademecum.client.fake.Device.FR;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vademecum.client.fake.Device;
import org.vademecum.client.fake.FakePublisher;
import org.vademecum.client.fake.FakeServer;
import org.vademecum.client.fake.FakeWork;
import org.vademecum.client.fake.StoreDump;

/** Whatever path of deltas a device took, it holds what a newcomer gets. */
class RandomHistoryTest {
  private static final int EDITIONS = 12;
  private static final String[] WORDS = {
    "eau", "puits", "camp", "vaccin", "froid", "radio", "mine", "abri", "école", "œuvre", "l'aide"
  };

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void deltasAlongAnyPathEqualTheFullBundle(long seed) {
    Random random = new Random(seed);
    FakePublisher publisher = new FakePublisher();
    change(publisher, random, 10);
    publisher.publish();
    try (FakeServer server = new FakeServer(publisher);
        Device steady = Device.following(directory.resolve("steady"), server.address());
        Device lazy = Device.following(directory.resolve("lazy"), server.address())) {
      steady.sync();
      lazy.sync();
      for (int edition = 2; edition <= EDITIONS; edition++) {
        publisher.bundling(random.nextBoolean()).listingDeltas(random.nextBoolean());
        change(publisher, random, 1 + random.nextInt(6));
        publisher.publish();
        assertTrue(!(steady.sync() instanceof UpdateResult.Rejected));
        if (random.nextInt(3) == 0) {
          assertTrue(!(lazy.sync() instanceof UpdateResult.Rejected));
        }
      }
      lazy.sync();
      assertSameAsNewcomer(server, steady, lazy);
      assertEquals(List.of(), steady.fallbacks());
      assertEquals(List.of(), lazy.fallbacks());
    }
  }

  private void assertSameAsNewcomer(FakeServer server, Device steady, Device lazy) {
    try (Device fresh = Device.following(directory.resolve("fresh"), server.address())) {
      assertInstanceOf(UpdateResult.Applied.class, fresh.sync());
      List<?> found = StoreDump.found(fresh.library(), WORDS);
      assertEquals(found, StoreDump.found(steady.library(), WORDS));
      assertEquals(found, StoreDump.found(lazy.library(), WORDS));
      assertTrue(steady.library().check().clean());
    }
    List<String> dump = StoreDump.of(directory.resolve("fresh"));
    assertEquals(dump, StoreDump.of(directory.resolve("steady")));
    assertEquals(dump, StoreDump.of(directory.resolve("lazy")));
  }

  private static void change(FakePublisher publisher, Random random, int changes) {
    for (int i = 0; i < changes; i++) {
      String symbol = "G/" + random.nextInt(8);
      if (random.nextInt(10) == 0) {
        publisher.works(FR).remove(symbol);
      } else if (random.nextInt(12) == 0) {
        publisher.withdraw(symbol, "replaced");
      } else if (random.nextInt(12) == 0) {
        publisher.restore(symbol);
      } else {
        edit(publisher.work(symbol, FR), random);
      }
    }
    publisher.work("G/always", FR).paragraph(text(random));
  }

  private static void edit(FakeWork work, Random random) {
    int size = work.sections().size();
    int at = size == 0 ? 0 : random.nextInt(size);
    switch (size < 3 ? 0 : random.nextInt(6)) {
      case 0 -> paragraphs(work, random, 1 + random.nextInt(60));
      case 1 -> work.edit(at, text(random));
      case 2 -> work.remove(at);
      case 3 -> work.move(at, random.nextInt(size - 1));
      case 4 -> work.retitle("Title " + random.nextInt(100));
      default -> work.insert(at, text(random));
    }
  }

  private static void paragraphs(FakeWork work, Random random, int count) {
    for (int i = 0; i < count; i++) {
      work.insert(random.nextInt(work.sections().size() + 1), text(random));
    }
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 3 + random.nextInt(12); i++) {
      words.add(WORDS[random.nextInt(WORDS.length)] + (random.nextInt(4) == 0 ? "s" : ""));
    }
    return String.join(" ", words) + " " + random.nextInt(1000) + ".";
  }
}
