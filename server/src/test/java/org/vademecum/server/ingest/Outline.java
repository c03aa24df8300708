package org.vademecum.server.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.server.ingest.worker.inside.InstalledExtractors;

/** What plain text becomes: the sections after its title and its running text, one a line. */
final class Outline {
  private static final Importer IMPORTER = new Importer(new InstalledExtractors());

  /** A document's head, and text as wide as its lines are. */
  private static final String FRONT =
      """
      United Nations
      A/99/312
      General Assembly
      Distr.: General
      3 May 2044
      Original: English

      Report of the Secretary-General

      The lakes of the plateau were surveyed again in the spring of the year, by teams that
      measured the depth of the water, the growth of reeds along the shore and the number of
      birds that rest there. The teams found that most lakes had risen since the last survey
      was made, and that the reeds had spread along the southern shores of the larger lakes.
      """;

  private Outline() {}

  /** The sections of text that stands after a title and a paragraph: kind, number and text. */
  static List<String> of(String text) {
    List<String> all = ofAll(FRONT + "\n" + text);
    return all.subList(2, all.size());
  }

  /** The sections of a whole document. */
  static List<String> ofAll(String text) {
    return read(text).sections().stream().map(Outline::line).toList();
  }

  /** The lines of a document that are set aside as furniture. */
  static List<String> furniture(String text) {
    return read(FRONT + "\n" + text).furniture().stream().map(aside -> aside.text()).toList();
  }

  private static Imported read(String text) {
    SourceFile file = new SourceFile("sample.txt", text.getBytes(StandardCharsets.UTF_8));
    return IMPORTER.read(file, ImportOptions.NONE);
  }

  private static String line(NumberedSection section) {
    String number = section.number().isEmpty() ? "" : " " + section.number();
    return section.section().kind().label()
        + number
        + " | "
        + section.section().text().replace('\n', '/');
  }
}
