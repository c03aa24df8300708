package org.vademecum.cli;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An import report for people: short, with the page and line of everything. */
public final class ReportLines {
  private static final int SHOWN = 8;
  private static final int WIDTH = 90;

  private final JsonObject report;
  private final List<String> lines = new ArrayList<>();

  private ReportLines(JsonObject report) {
    this.report = report;
  }

  /** The lines for a report as {@code structure} and {@code import --report json} print it. */
  public static List<String> of(JsonObject report) {
    ReportLines lines = new ReportLines(report);
    lines.write();
    return lines.lines;
  }

  private void write() {
    line("title", report.getString("title"));
    line("sections", kinds());
    line("parts", names("parts", "name"));
    objects("recognised").forEach(this::recognised);
    listed(
        "relation", objects("relations"), r -> r.getString("kind") + " " + r.getString("target"));
    listed("change", objects("work_changes"), ReportLines::change);
    listed("set aside", objects("furniture"), f -> place(f) + " " + quoted(f.getString("text")));
    listed("doubtful", objects("notices"), ReportLines::notice);
    references();
    coverage();
  }

  private String kinds() {
    return report.getJsonObject("kinds", new JsonObject()).stream()
        .map(kind -> kind.getValue() + " " + kind.getKey())
        .collect(Collectors.joining(", "));
  }

  private void recognised(JsonObject field) {
    String name = field.getString("field");
    if (name.equals("title")) {
      return;
    }
    JsonArray at = field.getJsonArray("lines");
    String lines = at.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String by = field.getString("by").equals("option") ? "  (said)" : "";
    String where = at.isEmpty() || !by.isEmpty() ? by : "  (line " + lines + ")";
    line(name.replace('_', ' '), shortened(field.getString("value")) + where);
  }

  private void references() {
    List<JsonObject> all = objects("references");
    long unresolved = all.stream().filter(ReportLines::isUnresolved).count();
    if (!all.isEmpty()) {
      line("references", all.size() + ", " + unresolved + " unresolved");
    }
    listed(
        "unresolved",
        all.stream().filter(ReportLines::isUnresolved).toList(),
        r -> r.getString("section") + " " + quoted(r.getString("text")) + " → " + target(r));
  }

  private static boolean isUnresolved(JsonObject reference) {
    return Boolean.FALSE.equals(reference.getBoolean("resolved"));
  }

  private static String target(JsonObject reference) {
    return reference.getString("target");
  }

  private void coverage() {
    JsonObject counts = report.getJsonObject("report");
    line(
        "coverage",
        String.format(
            "%,d characters in, %,d in sections, %,d in provenance, %,d lost",
            counts.getLong("chars_in"),
            counts.getLong("chars_sections"),
            counts.getLong("chars_provenance"),
            counts.getLong("chars_lost")));
  }

  private static String notice(JsonObject notice) {
    String suggestion = notice.getString("suggestion");
    String better = suggestion.isEmpty() ? "" : " → " + quoted(suggestion) + "?";
    return place(notice)
        + " "
        + notice.getString("code")
        + ": "
        + quoted(notice.getString("seen"))
        + better;
  }

  private static String change(JsonObject change) {
    String words =
        change.getString("issued").isEmpty() && change.getString("corrected").isEmpty()
            ? ""
            : ": "
                + quoted(change.getString("issued"))
                + " → "
                + quoted(change.getString("corrected"));
    return change.getString("section")
        + " "
        + change.getString("kind")
        + " "
        + change.getString("target")
        + (change.getString("place").isEmpty() ? "" : ", " + shortened(change.getString("place")))
        + words;
  }

  private static String place(JsonObject at) {
    return at.getInteger("line") == 0
        ? "whole document"
        : "page " + at.getInteger("page") + " line " + at.getInteger("line");
  }

  private interface Shown {
    String of(JsonObject object);
  }

  private void listed(String label, List<JsonObject> objects, Shown shown) {
    objects.stream().limit(SHOWN).forEach(object -> line(label, shown.of(object)));
    if (objects.size() > SHOWN) {
      line(label, "… and " + (objects.size() - SHOWN) + " more (--report json has all)");
    }
  }

  private String names(String list, String key) {
    return objects(list).stream().map(o -> o.getString(key)).collect(Collectors.joining(", "));
  }

  private List<JsonObject> objects(String key) {
    JsonArray array = report.getJsonArray(key, new JsonArray());
    List<JsonObject> objects = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      objects.add(array.getJsonObject(i));
    }
    return objects;
  }

  private void line(String label, String text) {
    if (!text.isEmpty()) {
      lines.add(String.format("      %-13s %s", label, text));
    }
  }

  private static String quoted(String text) {
    return "\"" + shortened(text) + "\"";
  }

  private static String shortened(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH).strip() + "…";
  }
}
