package org.vademecum.server.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance.Aside;
import org.vademecum.core.document.Provenance.Place;
import org.vademecum.server.ProjectFolder;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/**
 * The page that the documentation shows is what the import makes. {@code -Dvademecum.golden=write}
 * writes the lists and the picture anew.
 */
class ShownPageTest {
  private static final Path DOCS = ProjectFolder.root().resolve("docs");
  private static final String MARK = "<!-- lists -->\n";
  private static final float PIXELS_A_POINT = 1.5f;

  @Test
  void documentationShowsWhatIsMadeOfThePage() throws IOException {
    byte[] file = ShownPage.bytes();
    Imported imported =
        new Importer(new InstalledExtractors())
            .read(
                new SourceFile("water.pdf", file),
                ImportOptions.NONE.withSymbol("VDM/2026/9").withLanguage("en"));
    Path page = DOCS.resolve("pdf-page.md");
    String text = Files.readString(page, StandardCharsets.UTF_8);
    String expected = text.substring(0, text.indexOf(MARK)) + MARK + lists(imported);
    if ("write".equals(System.getProperty("vademecum.golden"))) {
      Files.writeString(page, expected);
      Files.write(DOCS.resolve("pictures/pdf-page.png"), picture(file));
    }

    assertEquals(Files.readString(page, StandardCharsets.UTF_8), expected);
    assertEquals(0, imported.coverage().charsLost());
  }

  private static byte[] picture(byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(file)) {
      PDFRenderer renderer = new PDFRenderer(document);
      ImageIO.write(renderer.renderImage(ShownPage.PAGE - 1, PIXELS_A_POINT), "png", out);
    }
    return out.toByteArray();
  }

  private static String lists(Imported imported) {
    Map<String, Place> places =
        imported.toProvenance().places().stream()
            .collect(Collectors.toMap(Place::section, Function.identity()));
    StringBuilder out =
        new StringBuilder(
            "\n| id | kind | level | number | page | spans | text |\n|---|---|---|---|---|---|---|\n");
    for (NumberedSection section : imported.sections()) {
      out.append(row(section, Objects.requireNonNull(places.get(section.section().id()))));
    }
    out.append("\n| page | set aside as | text |\n|---|---|---|\n");
    for (Aside aside : imported.asides()) {
      out.append("| %d | %s | %s |%n".formatted(aside.page(), aside.kind(), aside.text()));
    }
    return out.toString();
  }

  private static String row(NumberedSection numbered, Place place) {
    return "| `%s` | %s | %d | %s | %d | %s | %s |%n"
        .formatted(
            numbered.section().id(),
            numbered.section().kind().name().toLowerCase(Locale.ROOT),
            numbered.level(),
            numbered.number(),
            place.page(),
            spans(numbered),
            numbered.section().text().replace("\t", " ⇥ ").replace("\n", "<br>"));
  }

  private static String spans(NumberedSection numbered) {
    String text = numbered.section().text();
    return numbered.section().spans().stream()
        .map(
            span ->
                span.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + " “"
                    + text.substring(span.start(), span.end())
                    + "” "
                    + span.value())
        .map(String::strip)
        .collect(Collectors.joining("; "));
  }
}
