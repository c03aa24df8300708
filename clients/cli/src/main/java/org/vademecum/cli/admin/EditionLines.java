package org.vademecum.cli.admin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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
    packs(out, edition);
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
