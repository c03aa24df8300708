package org.vademecum.client.vectors;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The vectors of {@code proto/vectors/trust.json}, which every client runs. {@code main} writes
 * them anew: read the difference before committing it.
 */
final class TrustVectors {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  public static void main(String[] args) throws IOException {
    Files.write(file(), written());
  }

  /** The vectors as this code gives them. */
  static byte[] written() {
    OfferedFiles files = new OfferedFiles();
    Map<String, JsonElement> all = new LinkedHashMap<>();
    all.put("canonical", CanonicalVectors.accepted());
    all.put("refused", CanonicalVectors.refused());
    all.put("keys", KeyVectors.ids());
    all.put("same_keys", KeyVectors.same());
    all.put("signatures", SignatureVectors.all());
    all.put("paths", PathVectors.all());
    all.put("metadata", MetadataVectors.all());
    all.put("golden", golden(files));
    all.put("attacks", attacks(files));
    all.put("files", files.json());
    all.put("records", RecordVectors.all());
    return lines(all).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonArray golden(OfferedFiles files) {
    JsonArray scenarios = new JsonArray();
    LibraryScenarios.addAll(scenarios, files);
    GoldenScenarios.addAll(scenarios, files);
    return scenarios;
  }

  private static JsonArray attacks(OfferedFiles files) {
    JsonArray scenarios = new JsonArray();
    SignerScenarios.addAll(scenarios, files);
    StallingScenarios.addAll(scenarios, files);
    RollbackScenarios.addAll(scenarios, files);
    OddFileScenarios.addAll(scenarios, files);
    return scenarios;
  }

  /** One line a vector, so that a difference can be read. */
  private static String lines(Map<String, JsonElement> all) {
    List<String> parts = new ArrayList<>();
    all.forEach((name, vectors) -> parts.add(GSON.toJson(name) + ":" + lines(vectors)));
    return "{\n" + String.join(",\n", parts) + "\n}\n";
  }

  private static String lines(JsonElement vectors) {
    List<String> lines = new ArrayList<>();
    if (vectors.isJsonArray()) {
      vectors.getAsJsonArray().forEach(it -> lines.add(ascii(GSON.toJson(it))));
      return "[\n" + String.join(",\n", lines) + "\n]";
    }
    vectors
        .getAsJsonObject()
        .asMap()
        .forEach((name, it) -> lines.add(ascii(GSON.toJson(name) + ":" + GSON.toJson(it))));
    return "{\n" + String.join(",\n", lines) + "\n}";
  }

  private static String ascii(String json) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      ascii.append(unit < 127 ? "" + unit : String.format("\\u%04x", (int) unit));
    }
    return ascii.toString();
  }

  static JsonObject read() {
    try {
      return JsonParser.parseString(Files.readString(file())).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonObject> read(String name) {
    List<JsonObject> list = new ArrayList<>();
    read().getAsJsonArray(name).forEach(it -> list.add(it.getAsJsonObject()));
    return list;
  }

  static Path file() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve(".mvn"))) {
      root = root.resolve("..").normalize();
    }
    return root.resolve("proto/vectors/trust.json");
  }

  private TrustVectors() {}
}
