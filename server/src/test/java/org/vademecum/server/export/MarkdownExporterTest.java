package org.vademecum.server.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.core.document.Symbol;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.SourceFile;

/** What is exported as Markdown reads back as far as Markdown can say it. */
class MarkdownExporterTest {

  private static Imported back(ExportedExpression expression) {
    byte[] bytes = new MarkdownExporter().export(expression);
    return Samples.IMPORTER.read(new SourceFile("back.md", bytes), ImportOptions.NONE);
  }

  @Test
  void samplesInSixLanguagesComeBack() {
    for (ExportedExpression sample : Samples.all()) {
      Imported back = back(sample);
      String name = sample.head().symbol() + " " + sample.head().language();
      assertEquals(sample.sections(), back.sections(), name);
      assertEquals(sample.head().parts(), back.parts(), name);
      assertEquals(sample.head().title(), back.title(), name);
      assertEquals(sample.head().masthead().date(), back.masthead().date(), name);
      assertEquals(0, back.coverage().charsLost(), name);
    }
  }

  private static NumberedSection at(
      String id, SectionKind kind, int level, String number, String text, Span... spans) {
    return new NumberedSection(new Section(id, kind, text, List.of(spans)), level, number);
  }

  @Test
  void marksOfMarkdownInTextStayText() {
    List<NumberedSection> sections =
        List.of(
            at("t1", SectionKind.TITLE, 1, "", "# *Rules* of_the_hut"),
            at(
                "p1",
                SectionKind.PARAGRAPH,
                1,
                "",
                "No list: - one, 1. two, <b>no</b> &amp; [no](link)"),
            at(
                "p2",
                SectionKind.PARAGRAPH,
                1,
                "",
                "Bold and soft.",
                new Span(0, 4, Span.Kind.STRONG, ""),
                new Span(9, 13, Span.Kind.EMPHASIS, "")),
            at("p2.i1", SectionKind.ITEM, 2, "(a)", "first * item;"),
            at("p2.i1.i1", SectionKind.ITEM, 3, "•", "below it;"),
            at("p2.i2", SectionKind.ITEM, 2, "(b)", "second."),
            at("tab1", SectionKind.TABLE, 1, "", "Thing | x\tPlace\nAxe\tDoor"),
            at("q1", SectionKind.QUOTATION, 1, "", "> quoted"),
            at(
                "p3",
                SectionKind.PARAGRAPH,
                1,
                "",
                "See the note.1",
                new Span(13, 14, Span.Kind.NOTE_REFERENCE, "#n1")),
            at("n1", SectionKind.NOTE, 2, "1", "The *note*."));
    ExpressionHead head =
        new ExpressionHead(
            new Symbol("HUT/1"),
            new Language("en"),
            "",
            "Rules \"of\" the hut",
            "document",
            Masthead.EMPTY,
            List.of());

    Imported back = back(new ExportedExpression(head, sections, "huts", 1, Instant.EPOCH));

    assertEquals(sections, back.sections());
    assertEquals("Rules \"of\" the hut", back.title());
  }

  @Test
  void textOfAnyShapeIsWhole() {
    for (int seed = 0; seed < 300; seed++) {
      ExportedExpression expression = new RandomExpression(seed).next();
      String markdown =
          new String(new MarkdownExporter().export(expression), StandardCharsets.UTF_8);
      boolean empty = expression.sections().stream().allMatch(s -> s.section().text().isBlank());
      assertTrue(empty || back(expression).coverage().charsLost() == 0, markdown);
    }
  }

  @Test
  void jsonHasTheWordsOfTheVocabulary() {
    ExportedExpression sample = Samples.all().get(0);
    String json = new String(new JsonExporter().export(sample), StandardCharsets.UTF_8);

    for (String key :
        List.of(
            "\"symbol\"", "\"masthead\"", "\"parts\"", "\"prefix\"", "\"spans\"", "\"level\"")) {
      assertTrue(json.contains(key), key);
    }
  }
}
