package org.vademecum.server.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;

/**
 * Writes Markdown: CommonMark with tables, footnotes and front matter. What Markdown cannot say
 * (ids, references, emphasis within words) is left out; the text is whole.
 */
public final class MarkdownExporter implements Exporter {

  @Override
  public byte[] export(ExportedExpression expression) {
    return new Writing(expression).write().getBytes(StandardCharsets.UTF_8);
  }

  private static final class Writing {
    private final ExportedExpression expression;
    private final MarkdownNotes notes;
    private final MarkdownInline inline;
    private final StringBuilder out = new StringBuilder();
    private int container = 1;
    private boolean inList;

    Writing(ExportedExpression expression) {
      this.expression = expression;
      this.notes = new MarkdownNotes(expression.sections());
      this.inline = new MarkdownInline(notes);
    }

    String write() {
      frontMatter();
      expression.sections().forEach(this::section);
      endList();
      List<String> definitions = new ArrayList<>();
      for (NumberedSection section : expression.sections()) {
        if (section.section().kind() == SectionKind.NOTE && !isEmpty(section)) {
          String label = notes.label(section.section().id());
          definitions.add("[^" + label + "]: " + MarkdownInline.lineStart(inline.of(section)));
        }
      }
      out.append(String.join("\n", definitions)).append(definitions.isEmpty() ? "" : "\n");
      return out.toString();
    }

    private void frontMatter() {
      ExpressionHead head = expression.head();
      out.append("---\n");
      field("symbol", head.symbol().value());
      field("language", head.language().tag());
      field("original-language", head.originalLanguage());
      field("title", head.title());
      field("kind", head.workKind());
      field("date", head.masthead().date());
      field("session", head.masthead().session());
      field("distribution", head.masthead().distribution());
      out.append("---\n\n");
    }

    private void field(String name, String value) {
      if (!value.isEmpty()) {
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s", " ");
        out.append(name).append(": \"").append(quoted).append("\"\n");
      }
    }

    private static boolean isEmpty(NumberedSection section) {
      return section.section().text().isBlank();
    }

    private void section(NumberedSection at) {
      SectionKind kind = at.section().kind();
      if (isEmpty(at) || kind == SectionKind.NOTE) {
        return;
      }
      if (kind == SectionKind.ITEM) {
        item(at);
        return;
      }
      container = at.level();
      endList();
      out.append(block(kind, at)).append("\n\n");
    }

    private String block(SectionKind kind, NumberedSection at) {
      String text = inline.of(at);
      String number = at.number().isEmpty() ? "" : MarkdownInline.escape(at.number()) + " ";
      return switch (kind) {
        case TITLE -> "# " + number + text;
        case HEADING -> "#".repeat(Math.min(6, at.level() + 1)) + " " + number + text;
        case TABLE -> new MarkdownTable(inline).of(at);
        case QUOTATION -> "> " + MarkdownInline.lineStart(number + text);
        case IMAGE -> "![" + number + text + "]()";
        default -> MarkdownInline.lineStart(number + text);
      };
    }

    /** A printed bullet is an asterisk of Markdown; a hyphen stands before all other labels. */
    private void item(NumberedSection at) {
      inList = true;
      boolean bullet = at.number().equals("•");
      String label =
          bullet || at.number().isEmpty() ? "" : MarkdownInline.escape(at.number()) + " ";
      out.append("  ".repeat(Math.max(0, at.level() - container - 1)))
          .append(bullet ? "* " : "- ")
          .append(MarkdownInline.lineStart(label + inline.of(at)))
          .append('\n');
    }

    private void endList() {
      out.append(inList ? "\n" : "");
      inList = false;
    }
  }
}
