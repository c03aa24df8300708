package org.vademecum.cli.admin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;
import org.vademecum.cli.Output;

/** Editions as lines for people. */
final class EditionLines {

  static void print(Output out, JsonObject edition) {
    out.line(
        "edition %d of %s, %s: %s",
        edition.getLong("edition"),
        edition.getString("collection"),
        edition.getString("published_at"),
        edition.getString("note"));
    who(out, edition);
    packs(out, edition);
  }

  private static void who(Output out, JsonObject edition) {
    JsonObject publisher = edition.getJsonObject("published_by");
    if (publisher == null) {
      return;
    }
    JsonObject author = edition.getJsonObject("submitted_by");
    out.line(
        "  %spublished by %s%s%s",
        edition.getBoolean("urgent", false) ? "urgent, " : "",
        publisher.getString("name"),
        author == null ? "" : ", submitted by " + author.getString("name"),
        approvers(edition.getJsonArray("approved_by")));
  }

  private static String approvers(JsonArray people) {
    return people.isEmpty()
        ? ""
        : people.stream()
            .map(person -> ((JsonObject) person).getString("name"))
            .collect(Collectors.joining(" and ", ", approved by ", ""));
  }

  static void packs(Output out, JsonObject edition) {
    JsonArray packs = edition.getJsonArray("packs");
    for (int i = 0; i < packs.size(); i++) {
      JsonObject pack = packs.getJsonObject(i);
      out.line(
          "  %-6s %d works, %d sections, %s of text, root %s",
          pack.getString("lang"),
          pack.getLong("works"),
          pack.getLong("sections"),
          Output.size(pack.getLong("text_bytes")),
          pack.getString("root"));
    }
  }

  private EditionLines() {}
}
