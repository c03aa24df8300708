package org.vademecum.cli.read;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.vademecum.cli.Output;
import org.vademecum.client.read.Corrected;
import org.vademecum.client.read.Outline;
import org.vademecum.core.difference.WordDifference.Run;
import org.vademecum.core.document.ChangeKind;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.Section;

/**
 * Corrected sections in print: what changed them, and the text as issued beside that as corrected.
 */
final class CorrectionText {
  private CorrectionText() {}

  /** The line below a section that does not stand as issued. */
  static String mark(Corrected corrected) {
    String what =
        corrected.issued().isEmpty() ? "inserted" : corrected.deleted() ? "deleted" : "corrected";
    return "[" + what + " by " + references(corrected.changes()) + "]";
  }

  /** What others do to a work as a whole, a line each. */
  static List<String> ofWork(Outline outline) {
    return outline.work().correction().changes().stream()
        .map(link -> "[" + done(link.kind()) + " by " + link.reference() + "]")
        .toList();
  }

  private static String done(ChangeKind kind) {
    return switch (kind) {
      case SUPERSEDES -> "superseded";
      case WITHDRAWS -> "withdrawn";
      case CORRECTS_TITLE -> "title corrected";
      default -> "corrected";
    };
  }

  private static String references(List<ChangeLink> changes) {
    return changes.stream().map(ChangeLink::reference).collect(Collectors.joining(", "));
  }

  /** Each corrected section: by what, as issued, as corrected, the difference. */
  static void print(Output out, Outline.Entry entry, Corrected corrected) {
    out.line(
        "%s %s %s",
        entry.content().section().id(), entry.content().quotedNumber(), mark(corrected));
    corrected.issued().map(Section::text).ifPresent(text -> out.line("  as issued:    %s", text));
    out.line("  as corrected: %s", corrected.now().text());
    out.line("  difference:   %s", marked(corrected.difference()));
    out.line("");
  }

  private static String marked(List<Run> runs) {
    return runs.stream().map(CorrectionText::marked).collect(Collectors.joining());
  }

  private static String marked(Run run) {
    return switch (run.fate()) {
      case REMOVED -> "[-" + run.text() + "-]";
      case ADDED -> "{+" + run.text() + "+}";
      case SAME -> run.text();
    };
  }

  static JsonObject json(Corrected corrected) {
    JsonArray by = new JsonArray();
    corrected.changes().forEach(link -> by.add(json(link)));
    return new JsonObject()
        .put("by", by)
        .put("inserted", corrected.issued().isEmpty())
        .put("issued", corrected.issued().map(Section::text).orElse(""))
        .put("difference", marked(corrected.difference()));
  }

  static JsonObject json(ChangeLink link) {
    return new JsonObject()
        .put("kind", link.kind().label())
        .put("symbol", link.work().value())
        .put("section", link.section());
  }
}
