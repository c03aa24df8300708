package org.vademecum.server.ingest.akn;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.OutlineEntry;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;

/** The sections of a document in order: notes behind the section whose text bears their marks. */
final class AknOutline {
  private final List<AknSection> sections = new ArrayList<>();
  private final List<AknSection> heldNotes = new ArrayList<>();
  private final List<String> partNames = new ArrayList<>();
  private int part;

  List<AknSection> sections() {
    return sections;
  }

  List<String> partNames() {
    return partNames;
  }

  /** Begins a part; returns the one around it, to end this one with. */
  int beginPart(String name) {
    int outer = part;
    partNames.add(name);
    part = partNames.size();
    return outer;
  }

  void endPart(int outer) {
    part = outer;
  }

  /** The level of the last section; 0 when there is none. */
  int lastLevel() {
    return sections.isEmpty() ? 0 : sections.get(sections.size() - 1).level();
  }

  /** A division that has a number and no heading is headed by its number. */
  void addNumberAsHeading(AknFrame division) {
    if (division.isHierarchical() && !division.emitted && !division.number.isEmpty()) {
      add(division, SectionKind.HEADING, division.number, List.of(), "", division.level);
    }
  }

  /** Adds a section; a number too long to be one goes into the text. */
  void add(
      AknFrame owner, SectionKind kind, String text, List<Span> spans, String number, int level) {
    if (number.length() > OutlineEntry.MAX_NUMBER) {
      add(owner, kind, (number + " " + text).strip(), List.of(), "", level);
      return;
    }
    String id = owner.emitted ? "" : owner.id;
    int exact = owner.said > 0 && !owner.emitted ? owner.said : level;
    AknSection section =
        new AknSection(
            id,
            owner.emitted ? "" : owner.eId,
            kind,
            part,
            Math.min(exact, OutlineEntry.MAX_LEVEL),
            number,
            text,
            List.copyOf(spans),
            owner.line);
    owner.emitted = true;
    if (kind == SectionKind.NOTE && owner.held) {
      heldNotes.add(section);
    } else {
      sections.add(section);
      releaseNotes(section.level() + 1);
    }
  }

  private void releaseNotes(int level) {
    for (AknSection note : heldNotes) {
      sections.add(note.level() > 0 ? note : note.at(level));
    }
    heldNotes.clear();
  }
}
