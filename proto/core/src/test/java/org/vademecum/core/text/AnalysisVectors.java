package org.vademecum.core.text;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Language;
import org.vademecum.core.vectors.VectorFiles;

/**
 * The vectors of {@code proto/vectors/analysis.json}, which every client runs. {@code main} writes
 * their tokens anew: read the difference before committing it.
 */
final class AnalysisVectors {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private AnalysisVectors() {}

  /** Each has {@code language}, {@code input} and {@code tokens} as {@link #tokens} gives them. */
  static List<JsonObject> read() throws IOException {
    JsonArray array = JsonParser.parseString(Files.readString(file())).getAsJsonArray();
    List<JsonObject> vectors = new ArrayList<>();
    array.forEach(vector -> vectors.add(vector.getAsJsonObject()));
    return vectors;
  }

  /** Word, term, start and end of each token; its position is its index. */
  static JsonElement tokens(String language, String input) {
    JsonArray tokens = new JsonArray();
    for (Token token : Analyzer.forLanguage(new Language(language)).analyze(input)) {
      Object[] values = {token.word(), token.term(), token.start(), token.end()};
      tokens.add(GSON.toJsonTree(values));
    }
    return tokens;
  }

  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonObject vector : read()) {
      String language = vector.get("language").getAsString();
      vector.add("tokens", tokens(language, vector.get("input").getAsString()));
      lines.add(VectorFiles.visible(GSON.toJson(vector)));
    }
    Files.writeString(file(), "[\n" + String.join(",\n", lines) + "\n]\n");
  }

  private static Path file() {
    return VectorFiles.path("analysis.json");
  }
}
