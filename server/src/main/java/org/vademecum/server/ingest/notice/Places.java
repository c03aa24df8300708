package org.vademecum.server.ingest.notice;

import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.structure.SectionDraft;

/** Says where in a section's lines something was seen. */
final class Places {
  private Places() {}

  static Notice notice(String code, SectionDraft section, String seen, String suggestion) {
    PlacedLine place =
        section.lines().stream()
            .filter(line -> line.text().contains(seen))
            .findFirst()
            .orElse(section.lines().get(0));
    return new Notice(code, place.page(), place.line().number(), seen, suggestion);
  }
}
