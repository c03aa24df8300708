package org.vademecum.client.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vademecum.core.bundle.BundleException;
import org.vademecum.core.bundle.CapExceededException;
import org.vademecum.core.bundle.WrongBaseException;
import org.vademecum.core.bundle.WrongRootException;
import org.vademecum.core.document.Digest;

/** Reads the vectors of bundles and deltas into the store of a device. */
class FileVectorsTest {
  private static final List<JsonObject> BUNDLES = FileVectors.list("files.json", "bundles");
  private static final List<JsonObject> DELTAS = FileVectors.list("files.json", "deltas");

  @TempDir Path directory;

  private final FileVectors vectors = new FileVectors();
  private int stores;

  @Test
  void bundlesFillTheStoreWithWhatTheySay() throws IOException {
    for (JsonObject bundle : BUNDLES) {
      String pack = bundle.get("pack").getAsString();
      try (VectorStore store = store(pack)) {
        fill(store, bundle);
        assertHolds(pack, store);
      }
    }
  }

  @Test
  void deltasChangeTheStoreToWhatTheySay() throws IOException {
    for (JsonObject delta : DELTAS) {
      String to = delta.get("to").getAsString();
      try (VectorStore store = at(delta.get("from").getAsString())) {
        change(store, delta);
        assertHolds(to, store);
      }
    }
  }

  @Test
  void tamperedBundlesLeaveTheStoreAsItIs() throws IOException {
    try (VectorStore store = at("example")) {
      for (JsonObject vector : FileVectors.list("tampered.json", "bundles")) {
        Path file = file(vector);
        assertRefused(vector, () -> store.bundle(file, root(vector), FileVectors.caps(vector)));
      }
      assertHolds("example", store);
    }
  }

  @Test
  void tamperedDeltasLeaveTheStoreAsItIs() throws IOException {
    for (JsonObject vector : FileVectors.list("tampered.json", "deltas")) {
      String base = vector.get("base").getAsString();
      Path file = file(vector);
      try (VectorStore store = at(base)) {
        assertRefused(vector, () -> store.delta(file, root(vector), FileVectors.caps(vector)));
        assertHolds(base, store);
      }
    }
  }

  private VectorStore store(String pack) throws IOException {
    Path place = Files.createDirectory(directory.resolve("store" + ++stores));
    return new VectorStore(place, vectors.language(pack));
  }

  /** A store with a pack, by its bundle or by that of another and a delta. */
  private VectorStore at(String pack) throws IOException {
    for (JsonObject bundle : BUNDLES) {
      if (bundle.get("pack").getAsString().equals(pack)) {
        VectorStore store = store(pack);
        fill(store, bundle);
        return store;
      }
    }
    for (JsonObject delta : DELTAS) {
      if (delta.get("to").getAsString().equals(pack)) {
        VectorStore store = at(delta.get("from").getAsString());
        change(store, delta);
        return store;
      }
    }
    throw new IllegalStateException("no file leads to " + pack);
  }

  private void fill(VectorStore store, JsonObject bundle) {
    String pack = bundle.get("pack").getAsString();
    JsonObject record = vectors.pack(pack);
    store.bundle(FileVectors.file(bundle), vectors.root(pack), FileVectors.caps(record));
  }

  private void change(VectorStore store, JsonObject delta) {
    String pack = delta.get("to").getAsString();
    JsonObject record = vectors.pack(pack);
    store.delta(FileVectors.file(delta), vectors.root(pack), FileVectors.caps(record));
  }

  private void assertHolds(String pack, VectorStore store) {
    assertEquals(Optional.of(vectors.root(pack)), store.root(), pack);
    JsonArray works = store.works();
    assertEquals(vectors.works(pack), works, pack);
    assertTrue(store.check().clean(), pack);
  }

  private Path file(JsonObject vector) throws IOException {
    byte[] bytes = Base64.getDecoder().decode(vector.get("file").getAsString());
    return Files.write(directory.resolve("tampered"), bytes);
  }

  /** The root that the record would name: of no tampered file. */
  private Digest root(JsonObject vector) {
    return vectors.root(vector.has("base") ? vector.get("base").getAsString() : "example");
  }

  private static void assertRefused(JsonObject vector, Runnable reading) {
    BundleException refusal = assertThrows(BundleException.class, reading::run, vector.toString());
    assertEquals(vector.get("refusal").getAsString(), kind(refusal), vector.toString());
  }

  private static String kind(BundleException refusal) {
    if (refusal instanceof CapExceededException) {
      return "cap exceeded";
    }
    if (refusal instanceof WrongBaseException) {
      return "wrong base";
    }
    return refusal instanceof WrongRootException ? "wrong root" : "malformed";
  }
}
