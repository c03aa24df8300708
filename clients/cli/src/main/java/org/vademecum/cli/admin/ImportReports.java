package org.vademecum.cli.admin;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.Locale;
import org.vademecum.cli.ReportLines;

/** Prints what became of each file, as soon as it is known: none is kept. */
final class ImportReports {
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;
  private int imported;
  private int failed;
  private int skipped;

  ImportReports(PrintWriter out, PrintWriter err, boolean json) {
    this.out = out;
    this.err = err;
    this.json = json;
  }

  void imported(JsonObject report) {
    if (json) {
      print(report.put("status", "imported"));
    } else {
      JsonObject changes = report.getJsonObject("changes");
      line(
          "%s: %s (%s) %s: %d sections added, %d edited, %d unchanged, %d removed",
          report.getString("file"),
          report.getString("symbol"),
          report.getString("lang"),
          report.getString("work_kind"),
          changes.getLong("added"),
          changes.getLong("edited"),
          changes.getLong("unchanged"),
          changes.getLong("removed"));
      ReportLines.of(report).forEach(out::println);
    }
    warnTwice(report);
    imported++;
  }

  private void warnTwice(JsonObject report) {
    String before = report.getString("replaces_file");
    if (before != null) {
      err.println(
          "vademecum: "
              + report.getString("file")
              + " is the same work in the same language as "
              + before
              + ", and took its place in the draft");
    }
  }

  void failed(String file, String message) {
    if (json) {
      print(new JsonObject().put("file", file).put("status", "refused").put("error", message));
    }
    err.println("vademecum: " + message);
    err.flush();
    failed++;
  }

  void skipped(String file) {
    if (json) {
      print(new JsonObject().put("file", file).put("status", "skipped"));
    } else {
      line("%s: passed over, its format is not imported", file);
    }
    skipped++;
  }

  /** Prints the end; number of files that failed. */
  int end(String draft) {
    if (json) {
      out.println(isFirst() ? "[]" : "\n]");
    } else {
      line("%d imported into draft '%s', %d failed", imported, draft, failed);
    }
    out.flush();
    return failed;
  }

  private void print(JsonObject report) {
    out.println(isFirst() ? "[" : ",");
    out.print(report.encodePrettily());
    out.flush();
  }

  private boolean isFirst() {
    return imported + failed + skipped == 0;
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
