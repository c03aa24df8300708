package org.vademecum.server.ingest.akn;

import java.util.List;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;

/**
 * A section as it was read.
 *
 * @param id its {@code wId} where this project wrote the file, else empty
 * @param eId its own or its element's, or empty
 * @param part index of its part: 0 for the main part
 * @param line from 1
 */
record AknSection(
    String id,
    String eId,
    SectionKind kind,
    int part,
    int level,
    String number,
    String text,
    List<Span> spans,
    int line) {

  AknSection at(int newLevel) {
    int capped = Math.min(newLevel, OutlineEntry.MAX_LEVEL);
    return new AknSection(id, eId, kind, part, capped, number, text, spans, line);
  }

  AknSection with(String newId, List<Span> newSpans) {
    return new AknSection(newId, eId, kind, part, level, number, text, newSpans, line);
  }
}
