package org.vademecum.client.read.search;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vademecum.client.read.search.SectionOrder.Place;
import org.vademecum.client.store.Database;
import org.vademecum.client.store.Database.Connection;
import org.vademecum.client.store.JdbcDatabase;
import org.vademecum.core.document.Language;

/**
 * The vectors of {@code proto/vectors/search.json}, which every client runs: packs, sections, and
 * queries with their hits. {@code main} writes the hits anew: read the difference before committing
 * it.
 */
final class SearchVectors implements AutoCloseable {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final JsonObject vectors;
  private final Database database;
  private final FixedOrder order = new FixedOrder();
  private final Map<Long, JsonObject> packs = new HashMap<>();
  private final Map<Long, JsonObject> sections = new HashMap<>();

  /** Reads the vectors and indexes their sections in a new database of a directory. */
  SearchVectors(Path directory) throws IOException {
    vectors = JsonParser.parseString(Files.readString(file())).getAsJsonObject();
    database = JdbcDatabase.open(directory.resolve("vectors.db"));
    list("packs").forEach(pack -> packs.put(pack.get("id").getAsLong(), pack));
    database.write(
        connection -> {
          SearchIndex.createSchema(connection);
          IndexWriter writer = SearchIndex.writer(connection);
          list("sections").forEach(section -> add(writer, section));
          writer.flush();
          return true;
        });
  }

  List<JsonObject> queries() {
    return list("queries");
  }

  /** The hits of a query, with their scores and excerpts. */
  JsonArray hits(JsonObject vector) {
    Query query = query(vector);
    return database.read(connection -> hits(connection, query));
  }

  @Override
  public void close() {
    database.close();
  }

  public static void main(String[] args) throws IOException {
    try (SearchVectors vectors = new SearchVectors(Files.createTempDirectory("search-vectors"))) {
      vectors.queries().forEach(query -> query.add("hits", vectors.hits(query)));
      vectors.write();
    }
  }

  private void add(IndexWriter writer, JsonObject section) {
    long row = section.get("row").getAsLong();
    long pack = section.get("pack").getAsLong();
    sections.put(row, section);
    order.put(row, place(section));
    writer.add(
        pack,
        row,
        language(pack),
        section.get("text").getAsString(),
        section.get("kind").getAsInt());
  }

  private Place place(JsonObject section) {
    return new Place(
        section.get("symbol").getAsString(),
        known(packs, section.get("pack").getAsLong()).get("name").getAsString(),
        section.get("position").getAsLong());
  }

  private static JsonObject known(Map<Long, JsonObject> objects, long id) {
    return Objects.requireNonNull(objects.get(id), "no object " + id);
  }

  private Language language(long pack) {
    return new Language(known(packs, pack).get("language").getAsString());
  }

  private static Query query(JsonObject vector) {
    String text = vector.get("text").getAsString();
    boolean typing = vector.get("typing").getAsBoolean();
    Query query = typing ? Query.typed(text) : Query.finished(text);
    if (vector.has("limit")) {
      query = query.limitedTo(vector.get("limit").getAsInt());
    }
    if (vector.has("packs")) {
      Set<Long> wanted = new HashSet<>();
      vector.getAsJsonArray("packs").forEach(pack -> wanted.add(pack.getAsLong()));
      query = query.inPacks(wanted);
    }
    return query;
  }

  private JsonArray hits(Connection connection, Query query) {
    JsonArray hits = new JsonArray();
    for (Hit hit : new SearchIndex(order).search(connection, query)) {
      String text = known(sections, hit.section()).get("text").getAsString();
      JsonObject written = new JsonObject();
      written.addProperty("row", hit.section());
      written.addProperty("score", hit.score());
      written.add("excerpt", excerpt(Excerpt.of(text, language(hit.pack()), query)));
      hits.add(written);
    }
    return hits;
  }

  /** Start and length in the section's text, then the highlights, relative to the start. */
  private static JsonElement excerpt(Excerpt excerpt) {
    List<Object> written = new ArrayList<>();
    written.add(excerpt.start());
    written.add(excerpt.text().length());
    excerpt.highlights().forEach(range -> written.add(new int[] {range.start(), range.end()}));
    return GSON.toJsonTree(written);
  }

  private List<JsonObject> list(String name) {
    List<JsonObject> list = new ArrayList<>();
    vectors.getAsJsonArray(name).forEach(element -> list.add(element.getAsJsonObject()));
    return list;
  }

  /** One line an object, so that a difference can be read. */
  private void write() throws IOException {
    List<String> parts = new ArrayList<>();
    for (String name : List.of("packs", "sections", "queries")) {
      List<String> lines = new ArrayList<>();
      list(name).forEach(object -> lines.add(GSON.toJson(object)));
      parts.add("\"" + name + "\":[\n" + String.join(",\n", lines) + "\n]");
    }
    Files.writeString(file(), "{\n" + String.join(",\n", parts) + "\n}\n");
  }

  private static Path file() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve(".mvn"))) {
      root = root.resolve("..").normalize();
    }
    return root.resolve("proto/vectors/search.json");
  }
}
