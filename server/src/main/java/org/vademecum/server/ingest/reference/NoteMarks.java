package org.vademecum.server.ingest.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.structure.SectionDraft;

/**
 * Finds the marks of notes in text whose source does not mark them: on the page of a note its label
 * behind a word or a punctuation mark, the marks in the order of the notes.
 */
public final class NoteMarks {
  /** What a mark may stand behind, small letters aside. */
  private static final String BEFORE = ")]”’\"'.,;:»!?،؛。，；：」）";

  /** Sections looked back where pages are not known. */
  private static final int REACH = 80;

  private final List<SectionDraft> sections;
  private final Map<Integer, List<Span>> marks = new HashMap<>();
  private int section;
  private int place;

  private NoteMarks(List<SectionDraft> sections) {
    this.sections = sections;
  }

  /** The marks of each section that bears some, by its index; a span's value is the label. */
  public static Map<Integer, List<Span>> of(List<SectionDraft> sections) {
    NoteMarks marks = new NoteMarks(sections);
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).kind() == SectionKind.NOTE) {
        marks.seek(i, sections.get(i).quotedNumber());
      }
    }
    return marks.marks;
  }

  private void seek(int note, String label) {
    if (label.isEmpty()) {
      return;
    }
    int page = pageOf(sections.get(note));
    for (int i = Math.max(section, note - REACH); i < note; i++) {
      SectionDraft candidate = sections.get(i);
      if (isMarked(candidate, label) && isOnPage(candidate, page)) {
        return;
      }
      boolean bears = candidate.kind() != SectionKind.NOTE && isOnPage(candidate, page);
      int at = bears ? find(candidate.text(), label, i == section ? place : 1) : -1;
      if (at > 0) {
        Span span = new Span(at, at + label.length(), Span.Kind.NOTE_REFERENCE, label);
        marks.computeIfAbsent(i, key -> new ArrayList<>()).add(span);
        section = i;
        place = span.end();
        return;
      }
    }
  }

  /** The source itself marks it. */
  private static boolean isMarked(SectionDraft candidate, String label) {
    return candidate.spans().stream()
        .anyMatch(span -> span.kind() == Span.Kind.NOTE_REFERENCE && span.value().equals(label));
  }

  private static int pageOf(SectionDraft draft) {
    return draft.lines().isEmpty() ? 0 : draft.lines().get(0).page();
  }

  private static boolean isOnPage(SectionDraft draft, int page) {
    for (PlacedLine line : draft.lines()) {
      if (line.page() == page) {
        return true;
      }
    }
    return false;
  }

  /** Where a label stands as a mark does, from a place on, or -1. */
  private static int find(String text, String label, int from) {
    for (int at = text.indexOf(label, Math.max(1, from));
        at > 0;
        at = text.indexOf(label, at + 1)) {
      if (isWhole(text, at, label) && isBehind(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isWhole(String text, int at, String label) {
    int end = at + label.length();
    boolean star = label.charAt(0) == '*';
    char next = end < text.length() ? text.charAt(end) : ' ';
    boolean goesOn = star ? next == '*' : Character.isLetterOrDigit(next);
    boolean begun = star && text.charAt(at - 1) == '*';
    return !goesOn && !begun && next != '/' && next != '%';
  }

  private static boolean isBehind(String text, int at) {
    char before = text.charAt(at - 1);
    if (before == ' ' && at > 1) {
      return BEFORE.indexOf(text.charAt(at - 2)) >= 0;
    }
    return Character.isLowerCase(before) || BEFORE.indexOf(before) >= 0;
  }
}
