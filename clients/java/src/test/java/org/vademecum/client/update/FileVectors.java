package org.vademecum.client.update;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vademecum.core.bundle.Caps;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.PackRecord;

/** The vectors of bundles and deltas in {@code proto/vectors}, see the README there. */
final class FileVectors {
  private final Map<String, JsonObject> packs = named("packs.json", "packs");
  private final Map<String, JsonObject> works = named("packs.json", "works");

  /** The vectors of a list in a file. */
  static List<JsonObject> list(String file, String name) {
    JsonObject all = JsonParser.parseString(read(path(file))).getAsJsonObject();
    List<JsonObject> list = new ArrayList<>();
    all.getAsJsonArray(name).forEach(it -> list.add(it.getAsJsonObject()));
    return list;
  }

  private static Map<String, JsonObject> named(String file, String name) {
    Map<String, JsonObject> named = new LinkedHashMap<>();
    list(file, name).forEach(it -> named.put(it.get("name").getAsString(), it));
    return named;
  }

  /** The file of a bundle or delta. */
  static Path file(JsonObject vector) {
    return path("files/" + vector.get("file").getAsString());
  }

  private static Path path(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve(".mvn"))) {
      root = root.resolve("..").normalize();
    }
    return root.resolve("proto/vectors").resolve(name);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a pack or a tampered file is read under. */
  static Caps caps(JsonObject vector) {
    JsonObject caps = vector.getAsJsonObject("caps");
    return Caps.of(
        PackRecord.newBuilder()
            .setWorks(caps.get("works").getAsLong())
            .setSections(caps.get("sections").getAsLong())
            .setTextBytes(caps.get("text_bytes").getAsLong())
            .build());
  }

  JsonObject pack(String name) {
    return Objects.requireNonNull(packs.get(name), name);
  }

  Language language(String pack) {
    return new Language(pack(pack).get("language").getAsString());
  }

  Digest root(String pack) {
    return Digest.parse(pack(pack).get("root").getAsString());
  }

  /** The works of a pack in order, each with what a device can show of it. */
  JsonArray works(String pack) {
    JsonArray shown = new JsonArray();
    for (JsonElement name : pack(pack).getAsJsonArray("works")) {
      JsonObject work = Objects.requireNonNull(works.get(name.getAsString()));
      JsonObject visible = new JsonObject();
      visible.add("symbol", work.getAsJsonObject("head").get("symbol"));
      visible.add("title", work.getAsJsonObject("head").get("title"));
      visible.add("expression", work.get("expression"));
      visible.add("sections", work.get("sections"));
      shown.add(visible);
    }
    return shown;
  }
}
