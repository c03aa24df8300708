package org.vademecum.server.export;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.akn.AknNames;

/**
 * Writes a section's text with its spans: {@code i}, {@code b}, {@code ref}, and notes in place.
 */
final class AknInline {
  private final XmlWriter xml;
  private final AknIds ids;

  AknInline(XmlWriter xml, AknIds ids) {
    this.xml = xml;
    this.ids = ids;
  }

  /** Writes a whole text, notes where their marks stand. */
  void write(NumberedSection at, List<NumberedSection> notes) {
    write(at, notes, 0, at.section().text().length());
  }

  void write(NumberedSection at, List<NumberedSection> notes, int from, int to) {
    Section section = at.section();
    InlineWalk.walk(section.text(), section.spans(), from, to, new Writing(at, notes));
  }

  private final class Writing implements InlineWalk.Sink {
    private final NumberedSection at;
    private final Map<String, NumberedSection> notes = new HashMap<>();
    private int muted;

    Writing(NumberedSection at, List<NumberedSection> notes) {
      this.at = at;
      notes.forEach(note -> this.notes.put("#" + note.section().id(), note));
    }

    @Override
    public void open(Span span, boolean goesOn) {
      if (span.kind() == Span.Kind.NOTE_REFERENCE) {
        if (!goesOn) {
          mark(span);
        }
        muted++;
        return;
      }
      if (muted > 0) {
        return;
      }
      switch (span.kind()) {
        case EMPHASIS -> xml.open("i");
        case STRONG -> xml.open("b");
        default -> xml.open("ref", "href", href(span.value()));
      }
      if (goesOn) {
        xml.attribute("vm:goesOn", "true");
      }
    }

    private void mark(Span span) {
      String mark = at.section().text().substring(span.start(), span.end());
      NumberedSection note = notes.remove(span.value());
      if (note == null) {
        xml.empty("noteRef", "href", href(span.value()), "marker", mark);
      } else {
        note(note, mark, at.level() + 1);
      }
    }

    @Override
    public void text(String words) {
      if (muted == 0) {
        xml.text(words);
      }
    }

    @Override
    public void close(Span span) {
      if (span.kind() == Span.Kind.NOTE_REFERENCE) {
        muted--;
      } else if (muted == 0) {
        xml.close();
      }
    }
  }

  /**
   * Writes a note.
   *
   * @param mark as it is printed in the text, or null where none is
   * @param level that a reader of the document would give it
   */
  void note(NumberedSection note, @Nullable String mark, int level) {
    xml.open("authorialNote", "marker", mark == null ? note.number() : mark);
    xml.attribute("placement", "bottom");
    identify(note, level);
    if (mark != null && !mark.equals(note.number())) {
      xml.attribute("vm:number", note.number());
    }
    xml.open("p");
    write(note, List.of());
    xml.close().close();
  }

  /** The attributes that name a section; its level where the reader would find another. */
  void identify(NumberedSection at, int level) {
    xml.attribute("eId", ids.of(at.section().id()));
    xml.attribute("wId", at.section().id());
    if (at.level() != level) {
      xml.attribute("vm:level", String.valueOf(at.level()));
    }
  }

  private String href(String target) {
    if (target.startsWith("#")) {
      return "#" + ids.of(target.substring(1));
    }
    int hash = target.indexOf('#');
    String symbol = hash < 0 ? target : target.substring(0, hash);
    String section = hash < 0 ? "" : "#" + encode(target.substring(hash + 1));
    return AknNames.WORKS + encode(symbol) + section;
  }

  /** Percent encoding of all but unreserved characters (RFC 3986, 2.3). */
  static String encode(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : String.format("%%%02X", b & 0xff));
    }
    return out.toString();
  }
}
