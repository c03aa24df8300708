package org.vademecum.core.vectors;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of {@code proto/vectors}, which every client runs: JSON that a difference shows in. */
public final class VectorFiles {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** The project's directory. */
  public static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve(".mvn"))) {
      root = root.resolve("..").normalize();
    }
    return root;
  }

  /** A file of {@code proto/vectors}. */
  public static Path path(String name) {
    return root().resolve("proto/vectors").resolve(name);
  }

  static JsonObject read(String name) throws IOException {
    return JsonParser.parseString(Files.readString(path(name))).getAsJsonObject();
  }

  static List<JsonObject> read(String name, String list) throws IOException {
    List<JsonObject> vectors = new ArrayList<>();
    read(name).getAsJsonArray(list).forEach(vector -> vectors.add(vector.getAsJsonObject()));
    return vectors;
  }

  /** JSON in which what lies above a depth stands on lines of its own. */
  static byte[] json(JsonElement element, int depth) {
    return (lines(element, depth) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(JsonElement element, int depth) {
    List<String> parts = new ArrayList<>();
    if (depth > 0 && element.isJsonArray()) {
      element.getAsJsonArray().forEach(item -> parts.add(lines(item, depth - 1)));
      return joined("[", parts, "]");
    }
    if (depth > 0 && element.isJsonObject()) {
      element
          .getAsJsonObject()
          .asMap()
          .forEach((name, item) -> parts.add(GSON.toJson(name) + ":" + lines(item, depth - 1)));
      return joined("{", parts, "}");
    }
    return visible(GSON.toJson(element));
  }

  private static String joined(String open, List<String> parts, String close) {
    return parts.isEmpty() ? open + close : open + "\n" + String.join(",\n", parts) + "\n" + close;
  }

  /** Writes what editors hide or change as escapes: marks, joiners, odd spaces. */
  public static String visible(String json) {
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      boolean hidden =
          switch (Character.getType(unit)) {
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.SURROGATE -> true;
            case Character.SPACE_SEPARATOR -> unit != ' ';
            default -> false;
          };
      visible.append(hidden ? String.format("\\u%04x", (int) unit) : String.valueOf(unit));
    }
    return visible.toString();
  }

  private VectorFiles() {}
}
