package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.MarkedText;

/** Writes the letters of runs as text: words parted by their gaps, marks and emphasis as spans. */
final class RunText {
  /** A gap wider than this, as a share of the type's size, parts words. */
  private static final float WORD_GAP = 0.17f;

  private final MarkedText out = new MarkedText();
  private final boolean emphasis;

  private RunText(boolean emphasis) {
    this.emphasis = emphasis;
  }

  /**
   * The text of runs that stand side by side.
   *
   * @param emphasis whether bold and italic letters mean something there
   */
  static MarkedText of(List<Run> runs, boolean emphasis) {
    RunText text = new RunText(emphasis);
    for (Run run : runs) {
      if (text.out.position() > 0) {
        text.out.append(" ");
      }
      text.append(run);
    }
    return text.out;
  }

  private void append(Run run) {
    List<Piece> pieces = Direction.logical(pieces(run));
    for (int i = 0; i < pieces.size(); ) {
      int end = i + 1;
      while (end < pieces.size() && pieces.get(end).sameLook(pieces.get(i))) {
        end++;
      }
      append(pieces.subList(i, end));
      i = end;
    }
  }

  private void append(List<Piece> alike) {
    int start = out.position();
    StringBuilder text = new StringBuilder();
    alike.forEach(piece -> text.append(piece.text()));
    Piece first = alike.get(0);
    if (first.mark() && start > 0) {
      out.append(" ");
      start++;
    }
    out.append(text);
    if (first.mark()) {
      out.mark(start, Span.Kind.NOTE_REFERENCE, text.toString().strip());
    }
    if (emphasis && first.bold()) {
      out.mark(start, Span.Kind.STRONG, "");
    }
    if (emphasis && first.italic()) {
      out.mark(start, Span.Kind.EMPHASIS, "");
    }
  }

  /** A letter or the space between words, with its look. */
  record Piece(String text, boolean bold, boolean italic, boolean mark) {
    boolean sameLook(Piece other) {
      return bold == other.bold && italic == other.italic && mark == other.mark;
    }
  }

  private static List<Piece> pieces(Run run) {
    float wordGap = wordGap(run);
    List<Piece> pieces = new ArrayList<>();
    Glyph before = null;
    boolean space = false;
    for (Glyph glyph : run.glyphs()) {
      if (glyph.isSpace()) {
        space = before != null;
        continue;
      }
      boolean gap = before != null && glyph.x0() - before.x1() > wordGap;
      if (before != null && (space || gap)) {
        pieces.add(look(" ", before, run));
      }
      pieces.add(look(glyph.text(), glyph, run));
      before = glyph;
      space = false;
    }
    return pieces;
  }

  private static Piece look(String text, Glyph glyph, Run run) {
    return new Piece(text, glyph.bold(), glyph.italic(), run.isRaised(glyph) && isMark(text));
  }

  private static boolean isMark(String text) {
    return text.length() == 1
        && (Character.isDigit(text.charAt(0))
            || (text.charAt(0) >= 'a' && text.charAt(0) <= 'z')
            || "*†‡ ".indexOf(text.charAt(0)) >= 0);
  }

  /** Where letters are spaced out, a gap between words is wider than that. */
  private static float wordGap(Run run) {
    List<Float> gaps = new ArrayList<>();
    Glyph before = null;
    for (Glyph glyph : run.glyphs()) {
      if (before != null && !before.isSpace() && !glyph.isSpace()) {
        gaps.add(Math.max(0, glyph.x0() - before.x1()));
      }
      before = glyph;
    }
    gaps.sort(Float::compare);
    float usual = gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
    return WORD_GAP * run.size() + 1.5f * usual;
  }
}
