package org.vademecum.server.ingest.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;

/** A section while changes are applied to it. */
final class Slot {
  private final @Nullable Section issued;
  private final String part;
  private final int level;
  private final String number;
  private final List<ChangeLink> links = new ArrayList<>();
  private Section now;

  private Slot(@Nullable Section issued, Section now, String part, int level, String number) {
    this.issued = issued;
    this.now = now;
    this.part = part;
    this.level = level;
    this.number = number;
  }

  static Slot issued(NumberedSection section, String part) {
    Section text = section.section();
    return new Slot(text, text, part, section.level(), section.number());
  }

  static Slot inserted(NumberedSection section, String part, ChangeLink link) {
    Slot slot = new Slot(null, section.section(), part, section.level(), section.number());
    slot.links.add(link);
    return slot;
  }

  void become(SectionKind kind, String text, List<Span> spans, ChangeLink link) {
    now = new Section(now.id(), kind, text, spans);
    links.add(link);
  }

  String id() {
    return now.id();
  }

  SectionKind kind() {
    return now.kind();
  }

  String text() {
    return now.text();
  }

  List<Span> spans() {
    return now.spans();
  }

  String part() {
    return part;
  }

  int level() {
    return level;
  }

  /** The printed number as one quotes it. */
  String number() {
    return NumberedSection.quoted(number);
  }

  /** The section with its text as issued and what changed it. */
  NumberedSection section() {
    if (links.isEmpty()) {
      return new NumberedSection(now, level, number);
    }
    Correction correction = new Correction(Optional.ofNullable(issued), links);
    Section corrected =
        new Section(now.id(), now.kind(), now.text(), now.spans(), Optional.of(correction));
    return new NumberedSection(corrected, level, number);
  }
}
