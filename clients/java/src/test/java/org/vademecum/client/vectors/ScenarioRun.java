package org.vademecum.client.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.vademecum.client.fake.MemoryStore;
import org.vademecum.client.trust.Expiry;
import org.vademecum.client.update.Fetcher;
import org.vademecum.client.update.MetadataUpdater;
import org.vademecum.core.trust.metadata.TargetFile;

/** Goes through a scenario as a client does, and compares each update with how it must end. */
final class ScenarioRun implements Fetcher {
  private final JsonObject files;
  private final Map<String, byte[]> served = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final MemoryStore store;
  private final JsonArray given = new JsonArray();
  private TreeSet<String> expired = new TreeSet<>();

  private ScenarioRun(JsonObject files, String root) {
    this.files = files;
    this.store = new MemoryStore(file(root));
  }

  static void run(JsonObject files, JsonObject scenario) {
    ScenarioRun run = new ScenarioRun(files, scenario.get("root").getAsString());
    int number = 1;
    for (JsonElement update : scenario.getAsJsonArray("updates")) {
      String where = scenario.get("name").getAsString() + ", update " + number++;
      run.update(update.getAsJsonObject(), where);
    }
  }

  private void update(JsonObject update, String where) {
    serve(update.getAsJsonObject("serve"));
    asked.clear();
    expired.clear();
    while (!given.isEmpty()) {
      given.remove(0);
    }
    Optional<RuntimeException> refusal = attempt(update);
    compareRefusal(update, refusal, where);
    assertEquals(update.getAsJsonObject("kept"), kept(), where);
    if (update.has("asked")) {
      assertEquals(texts(update, "asked"), asked, where);
    }
    if (!refusal.isPresent()) {
      assertEquals(texts(update, "expired"), List.copyOf(expired), where);
      assertEquals(update.has("given") ? update.get("given") : new JsonArray(), given, where);
    }
  }

  private Optional<RuntimeException> attempt(JsonObject update) {
    try {
      follow(update);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private void follow(JsonObject update) {
    Instant now = Instant.parse(update.get("now").getAsString());
    String expiry = update.get("expiry").getAsString().toUpperCase(Locale.ROOT);
    MetadataUpdater updater = MetadataUpdater.refreshed(this, store, now, Expiry.valueOf(expiry));
    for (String path : texts(update, "fetch")) {
      Optional<TargetFile> found = updater.find(path);
      given.add(
          found
              .<JsonElement>map(file -> new JsonPrimitive(text(updater.fetch(this, path, file))))
              .orElse(JsonNull.INSTANCE));
    }
    expired = new TreeSet<>(updater.trusted().expired().keySet());
  }

  private static void compareRefusal(
      JsonObject update, Optional<RuntimeException> refusal, String where) {
    assertEquals(update.has("refused"), refusal.isPresent(), where + ": " + refusal);
    refusal.ifPresent(
        fault -> {
          JsonObject refused = update.getAsJsonObject("refused");
          assertEquals(refused.get("as").getAsString(), Refusals.name(fault), where);
          String file = refused.get("file").getAsString();
          assertTrue(String.valueOf(fault.getMessage()).contains(file), where + ": " + fault);
          assertFalse(refused.get("step").getAsString().isEmpty());
        });
  }

  private JsonObject kept() {
    JsonObject kept = new JsonObject();
    store.versions().forEach(kept::addProperty);
    return kept;
  }

  private void serve(JsonObject changes) {
    for (String path : changes.keySet()) {
      if (changes.get(path).isJsonNull()) {
        served.remove(path);
      } else {
        served.put(path, file(changes.get(path).getAsString()));
      }
    }
  }

  private byte[] file(String name) {
    JsonElement file = files.get(name);
    String text =
        file.isJsonPrimitive()
            ? file.getAsString()
            : text(file, "text").repeat(file.getAsJsonObject().get("times").getAsInt());
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(JsonElement object, String name) {
    return object.getAsJsonObject().get(name).getAsString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<String> texts(JsonObject update, String name) {
    List<String> texts = new ArrayList<>();
    if (update.has(name)) {
      update.getAsJsonArray(name).forEach(text -> texts.add(text.getAsString()));
    }
    return texts;
  }

  @Override
  public Answer get(Request request) {
    asked.add(request.path());
    Optional<byte[]> body = Optional.ofNullable(served.get(request.path()));
    return new FileAnswer(
        body.isPresent() ? 200 : 404, new ByteArrayInputStream(body.orElse(new byte[0])));
  }

  private record FileAnswer(int status, InputStream body) implements Answer {
    @Override
    public Optional<String> header(String name) {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }
}
