package org.vademecum.server.publish.delivery;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;
import org.vademecum.proto.v1.Manifest;
import org.vademecum.server.publish.Await;
import org.vademecum.server.publish.Library;
import org.vademecum.server.publish.UseCases;
import org.vademecum.server.publish.edition.Edition;
import org.vademecum.server.publish.name.PackId;

/** A library to publish in, and what its readers are told. */
@SuppressWarnings("NullAway.Init")
abstract class DeliveryFixture {
  static final Language EN = new Language("en");

  @TempDir static Path directory;
  static Library library;

  /** A node to publish through that builds nothing by itself. */
  private static UseCases silent;

  @BeforeAll
  static void open() {
    library = new Library(directory);
    silent =
        library.node(
            library.stores(
                (method, arguments, call) ->
                    method.equals("claim") ? Future.succeededFuture(false) : call.run()));
  }

  @AfterAll
  static void close() {
    Await.result(silent.close());
    library.close();
  }

  static PackId pack(String collection) {
    return new PackId(collection, EN);
  }

  /** Publishes lines as the collection's only work, for nodes of the test to prepare; the root. */
  static Digest publish(String collection, List<String> lines) {
    return publish(collection, "X/1", lines);
  }

  /** Publishes lines as a work that replaces another. */
  static Digest publishInstead(String collection, String gone, String symbol, List<String> lines) {
    Library.put(silent, collection, symbol, "en", lines.toArray(String[]::new));
    Await.result(silent.removal().remove(Library.draft(collection), new Symbol(gone), EN));
    return publish(collection, symbol, lines);
  }

  static Digest publish(String collection, String symbol, List<String> lines) {
    Library.put(silent, collection, symbol, "en", lines.toArray(String[]::new));
    Edition edition = Await.result(silent.publishing().publish(Library.request(collection)));
    return Library.root(edition.packs(), EN);
  }

  /** Editions without a line in common; their roots. */
  static List<Digest> publish(String collection, int editions) {
    library.create(collection);
    List<Digest> roots = new ArrayList<>();
    for (int i = 0; i < editions; i++) {
      roots.add(publish(collection, lines(20, i)));
    }
    return roots;
  }

  /** Lines that no two seeds have in common. */
  static List<String> lines(int count, long seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("Rule " + i + " of " + Long.toString(random.nextLong(1L << 40), 36) + ".");
    }
    return lines;
  }

  static Manifest manifest(UseCases node, String collection) {
    return library.manifest(node, pack(collection));
  }

  /** Waits until something is so. */
  static void await(String what, BooleanSupplier so) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!so.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, what);
      pause(10);
    }
  }

  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static Digest digest(ByteString bytes) {
    return Digest.fromBytes(bytes.toByteArray());
  }
}
