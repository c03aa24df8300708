package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.SourceLine;

/** Lines that belong together, joined: what becomes a section. Grows while lines are read. */
final class Block {
  /** What was known when the block began. */
  enum Role {
    TEXT,
    NOTE,
    SIGNATURE,
    /** Heading of an annex, appendix or enclosure. */
    PART,
    TABLE
  }

  private final List<PlacedLine> lines = new ArrayList<>();
  private int measured;
  private int widest;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final boolean afterBlank;
  private Marker marker;
  private Role role;
  private String lastLine = "";
  private String cached = "";

  Block(PlacedLine first, Marker marker, Role role, boolean afterBlank) {
    this.marker = marker;
    this.role = role;
    this.afterBlank = afterBlank;
    lines.add(first);
    lastLine = first.text();
    SourceLine line = first.line();
    text.append(line.text(), Math.min(marker.length(), line.text().length()), line.text().length());
    addSpans(line.spans(), -marker.length());
  }

  /** Appends a line. */
  void join(PlacedLine line, Joiner joiner) {
    lines.add(line);
    lastLine = line.text();
    int at = joiner.join(text, line.text());
    addSpans(line.line().spans(), at);
  }

  /** Appends all of another block as a row of a table. */
  void addRow(Block row) {
    lines.addAll(row.lines);
    role = Role.TABLE;
    text.append('\n').append(row.labelled());
    spans.clear();
    lastLine = row.lastLine;
  }

  /** Makes the block the first row of a table. */
  void beginTable() {
    String row = labelled();
    marker = Marker.NONE;
    role = Role.TABLE;
    text.setLength(0);
    text.append(row);
    cached = row;
    spans.clear();
  }

  /** Takes the marker of another block, whose line holds nothing else. */
  void adoptMarker(Block orphan) {
    Marker found = orphan.marker;
    marker = new Marker(found.type(), found.label(), found.printed(), found.value(), 0);
    lines.addAll(orphan.lines);
  }

  private void addSpans(List<Span> more, int shift) {
    for (Span span : more) {
      int start = Math.max(0, span.start() + shift);
      int end = Math.min(text.length(), span.end() + shift);
      if (end > start) {
        spans.add(new Span(start, end, span.kind(), span.value()));
      }
    }
  }

  /** The text, its marker included as it stood. */
  private String labelled() {
    String first = lines.get(0).text();
    String head = first.substring(0, Math.min(marker.length(), first.length())).strip();
    return head.isEmpty() || role == Role.TABLE ? text.toString() : (head + " " + text).strip();
  }

  /** Takes back a marker that nothing follows or that was none. */
  void unmark() {
    String whole = labelled();
    int shift = whole.length() - text.length();
    List<Span> old = List.copyOf(spans);
    text.setLength(0);
    text.append(whole);
    cached = whole;
    spans.clear();
    marker = Marker.NONE;
    addSpans(old, shift);
  }

  void role(Role newRole) {
    role = newRole;
  }

  Role role() {
    return role;
  }

  Marker marker() {
    return marker;
  }

  String text() {
    if (cached.length() != text.length()) {
      cached = text.toString();
    }
    return cached;
  }

  int length() {
    return text.length();
  }

  CharSequence chars() {
    return text;
  }

  List<Span> spans() {
    return spans;
  }

  /** The width of its widest line; each is measured once. */
  int widest(Flow flow) {
    while (measured < lines.size()) {
      widest = Math.max(widest, flow.width(lines.get(measured++).text()));
    }
    return widest;
  }

  List<PlacedLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  SourceLine source() {
    return lines.get(0).line();
  }

  Form form() {
    return source().form();
  }

  /** The source's page of the last line. */
  int lastPage() {
    return lines.get(lines.size() - 1).line().page();
  }

  boolean afterBlank() {
    return afterBlank;
  }

  String lastLine() {
    return lastLine;
  }

  /** Is what was read last the line on which a number stands, or the first after it? */
  boolean isFirstTextLine() {
    boolean numberAlone = marker.length() >= lines.get(0).text().length();
    return !marker.isNone() && lines.size() == (numberAlone ? 2 : 1);
  }

  /** A marker alone: its text is still to come. */
  boolean isPending() {
    return text.length() == 0 && !marker.isNone();
  }

  /** An asterisk alone, set apart from the text of its note. */
  boolean isStar() {
    return (text.length() == 1 || text.length() == 2) && text.chars().allMatch(c -> c == '*');
  }

  boolean endsWithComma() {
    return Glyphs.endsIn(chars(), ",،，、");
  }

  /** Ends a sentence, and leads to nothing. */
  boolean endsFully() {
    String text = text();
    return Glyphs.endsSentence(text) && !text.endsWith(":");
  }
}
