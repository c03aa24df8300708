package org.vademecum.server.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance.Place;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/** Documents written for these tests, and the way to the shared corpus where there is one. */
final class Samples {
  static final Importer IMPORTER = new Importer(new InstalledExtractors());

  private Samples() {}

  static SourceFile file(String name) {
    return new SourceFile(name, bytes(name));
  }

  static byte[] bytes(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("samples/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceFile text(String content) {
    return new SourceFile("sample.txt", content.getBytes(StandardCharsets.UTF_8));
  }

  static Imported read(String name) {
    return IMPORTER.read(file(name), ImportOptions.NONE);
  }

  /** One line a section: id, kind, level, number, page, lines and how its text begins and ends. */
  static String outline(Imported imported) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < imported.sections().size(); i++) {
      NumberedSection section = imported.sections().get(i);
      Place place = imported.places().get(i);
      out.append(section.section().id())
          .append(' ')
          .append(section.section().kind().label())
          .append(" L")
          .append(section.level())
          .append(" [")
          .append(section.number())
          .append("] p")
          .append(place.page())
          .append(' ')
          .append(place.firstLine())
          .append('-')
          .append(place.lastLine())
          .append(" | ")
          .append(ends(section.section().text()))
          .append('\n');
    }
    imported
        .furniture()
        .forEach(
            aside ->
                out.append("furniture p")
                    .append(aside.page())
                    .append(' ')
                    .append(aside.line())
                    .append(" | ")
                    .append(aside.text())
                    .append('\n'));
    return out.toString();
  }

  private static String ends(String text) {
    String line = text.replace('\n', '/').replace('\t', '|');
    int length = line.length();
    return length <= 60 ? line : line.substring(0, 30) + " … " + line.substring(length - 25);
  }
}
