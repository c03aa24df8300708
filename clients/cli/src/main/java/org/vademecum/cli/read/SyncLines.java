package org.vademecum.cli.read;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.vademecum.cli.Output;
import org.vademecum.client.update.UpdateResult;

/** Results of a sync, for people and for scripts. */
final class SyncLines {

  static String line(UpdateResult result) {
    if (result instanceof UpdateResult.Applied applied) {
      return String.format(
          Locale.ROOT,
          "%s: edition %d, by %s of %s in %d ms (%s received)",
          applied.collection(),
          applied.to(),
          applied.byDelta() ? "delta" : "bundle",
          Output.size(applied.fileBytes()),
          applied.took().toMillis(),
          Output.size(applied.received()));
    }
    if (result instanceof UpdateResult.Rejected rejected) {
      return rejected.collection() + ": refused: " + rejected.reason().getMessage();
    }
    UpdateResult.Unchanged unchanged = (UpdateResult.Unchanged) result;
    return unchanged.edition() == 0
        ? unchanged.collection() + ": nothing is published yet"
        : unchanged.collection() + ": edition " + unchanged.edition() + " is current";
  }

  static JsonObject json(UpdateResult result) {
    JsonObject json = new JsonObject().put("collection", result.collection());
    if (result instanceof UpdateResult.Applied applied) {
      return json.put("result", "applied")
          .put("from", applied.from())
          .put("edition", applied.to())
          .put("by_delta", applied.byDelta())
          .put("file_bytes", applied.fileBytes())
          .put("received_bytes", applied.received())
          .put("ms", applied.took().toMillis());
    }
    if (result instanceof UpdateResult.Rejected rejected) {
      return json.put("result", "rejected").put("reason", rejected.reason().getMessage());
    }
    UpdateResult.Unchanged unchanged = (UpdateResult.Unchanged) result;
    return json.put("result", "unchanged")
        .put("edition", unchanged.edition())
        .put("received_bytes", unchanged.received());
  }

  private SyncLines() {}
}
