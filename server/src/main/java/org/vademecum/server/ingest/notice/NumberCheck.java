package org.vademecum.server.ingest.notice;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.structure.SectionDraft;

/** Finds paragraph numbers that come twice or are missing in a row. */
final class NumberCheck {
  /** A larger step is another series of numbers, not a gap. */
  private static final int GAP = 4;

  private static final FastPattern NUMBER = FastPattern.of("[0-9]{1,4}");

  private NumberCheck() {}

  static List<Notice> check(List<SectionDraft> sections) {
    List<Notice> notices = new ArrayList<>();
    int last = 0;
    String part = "";
    for (SectionDraft section : sections) {
      if (section.kind() == SectionKind.HEADING || !section.part().equals(part)) {
        part = section.part();
        last = section.kind() == SectionKind.HEADING ? last : 0;
      }
      String number = Glyphs.asciiDigits(section.quotedNumber());
      if (section.kind() != SectionKind.PARAGRAPH || !NUMBER.is(number)) {
        continue;
      }
      int now = Integer.parseInt(number);
      if (last > 0 && now == last) {
        notices.add(Places.notice("number-twice", section, number, Integer.toString(last + 1)));
      } else if (last > 0 && now > last + 1 && now <= last + GAP) {
        notices.add(Places.notice("number-missing", section, number, Integer.toString(last + 1)));
      }
      last = now;
    }
    return notices;
  }
}
