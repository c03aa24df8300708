package org.vademecum.client.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.vademecum.client.fake.TestRepository;

/** One repository that changes, and the updates by which a client follows it, as they must end. */
final class Scenario {
  static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");

  /** What is offered from the next update on. */
  final TestRepository repository;

  private final OfferedFiles files;
  private final JsonObject json = new JsonObject();
  private final JsonArray updates = new JsonArray();
  private final Map<String, String> served = new HashMap<>();

  /** A client that trusts the repository's first root. */
  Scenario(OfferedFiles files, String name) {
    this.files = files;
    repository = new TestRepository(NOW, VectorKeys.ed25519(name));
    json.addProperty("name", name);
    json.addProperty("root", files.name("1.root.json", repository.root()));
    json.add("updates", updates);
  }

  JsonObject json() {
    return json;
  }

  /** The bytes offered now. */
  byte[] bytes(String path) {
    return repository.read(path).orElseThrow();
  }

  /** A client's next update: strict, with the time that versions were made for. */
  Update update() {
    JsonObject update = new JsonObject();
    update.addProperty("now", "" + NOW);
    update.addProperty("expiry", "strict");
    update.add("serve", changes());
    updates.add(update);
    return new Update(update);
  }

  /** What is served otherwise than at the last update. */
  private JsonObject changes() {
    JsonObject changes = new JsonObject();
    for (String path : new TreeSet<>(repository.paths())) {
      String name = files.name(path, bytes(path));
      if (!name.equals(served.put(path, name))) {
        changes.addProperty(path, name);
      }
    }
    for (String path : new TreeSet<>(served.keySet())) {
      if (!repository.paths().contains(path)) {
        served.remove(path);
        changes.add(path, JsonNull.INSTANCE);
      }
    }
    return changes;
  }

  /** How an update goes and must end. */
  static final class Update {
    private final JsonObject json;

    private Update(JsonObject json) {
      this.json = json;
    }

    Update at(Instant now) {
      json.addProperty("now", "" + now);
      return this;
    }

    Update leniently() {
      json.addProperty("expiry", "lenient");
      return this;
    }

    /** After the top roles a target is looked for and, where there is one, fetched. */
    Update fetching(String path) {
      list("fetch").add(path);
      return this;
    }

    /** The text of the targets to be fetched, in their order. */
    Update gives(byte[]... targets) {
      for (byte[] target : targets) {
        list("given").add(new String(target, StandardCharsets.UTF_8));
      }
      return this;
    }

    /** The next target is in no role that speaks for it. */
    Update givesNothing() {
      list("given").add(JsonNull.INSTANCE);
      return this;
    }

    /** All that is asked for, in order. */
    Update asks(String... paths) {
      for (String path : paths) {
        list("asked").add(path);
      }
      return this;
    }

    /**
     * The update is refused.
     *
     * @param file that is, without its version
     * @param step of the specification's section 5
     */
    Update refused(String as, String file, String step) {
      JsonObject refused = new JsonObject();
      refused.addProperty("as", as);
      refused.addProperty("file", file);
      refused.addProperty("step", step);
      json.add("refused", refused);
      return this;
    }

    /** Roles that are trusted though expired. */
    Update expired(String... roles) {
      for (String role : roles) {
        list("expired").add(role);
      }
      return this;
    }

    /** Versions kept afterwards; 0 for none. */
    Update keeps(long root, long timestamp, long snapshot, long targets) {
      return keeps("root", root)
          .keeps("timestamp", timestamp)
          .keeps("snapshot", snapshot)
          .keeps("targets", targets);
    }

    Update keeps(String role, long version) {
      if (!json.has("kept")) {
        json.add("kept", new JsonObject());
      }
      if (version > 0) {
        json.getAsJsonObject("kept").addProperty(role, version);
      }
      return this;
    }

    private JsonArray list(String name) {
      if (!json.has(name)) {
        json.add(name, new JsonArray());
      }
      return json.getAsJsonArray(name);
    }
  }
}
