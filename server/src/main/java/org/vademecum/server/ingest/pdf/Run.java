package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Letters on one baseline with no wide gap between them: a line of a column, or a cell's.
 *
 * @param glyphs from left to right, spaces included
 * @param baseline of most of them
 * @param size of most of them
 * @param left edge of the first letter
 * @param right edge of the last letter
 */
record Run(List<Glyph> glyphs, float baseline, float size, float left, float right) {
  private static final float WORD_GAP = 0.17f;

  /** From where to where something reaches, from the left. */
  record Span(float from, float to) {}

  static Run of(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::x0));
    Glyph main = main(sorted);
    return of(sorted, main.baseline(), main.size());
  }

  private static Run of(List<Glyph> sorted, float baseline, float size) {
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    for (Glyph glyph : sorted) {
      if (!glyph.isSpace()) {
        left = Math.min(left, glyph.x0());
        right = Math.max(right, glyph.x1());
      }
    }
    boolean blank = right < left;
    return new Run(
        List.copyOf(sorted),
        baseline,
        size,
        blank ? sorted.get(0).x0() : left,
        blank ? sorted.get(0).x0() : right);
  }

  /** The letter that stands for most: of the size that takes the most room. */
  private static Glyph main(List<Glyph> glyphs) {
    Glyph best = glyphs.get(0);
    float most = -1;
    for (Glyph candidate : glyphs) {
      if (candidate.isSpace() || (candidate.size() == best.size() && most >= 0)) {
        continue;
      }
      float room = 0;
      for (Glyph glyph : glyphs) {
        room += glyph.size() == candidate.size() && !glyph.isSpace() ? glyph.x1() - glyph.x0() : 0;
      }
      if (room > most) {
        most = room;
        best = candidate;
      }
    }
    return best;
  }

  float width() {
    return right() - left();
  }

  int turn() {
    return glyphs.get(0).turn();
  }

  boolean isBlank() {
    return right <= left && glyphs.stream().allMatch(Glyph::isSpace);
  }

  boolean isBold() {
    return share(true) > 0.6;
  }

  boolean isItalic() {
    return share(false) > 0.6;
  }

  private double share(boolean bold) {
    int all = 0;
    int marked = 0;
    for (Glyph glyph : glyphs) {
      if (!glyph.isSpace()) {
        all++;
        marked += (bold ? glyph.bold() : glyph.italic()) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) marked / all;
  }

  /** Its letters in the order in which they stand, to compare: spaces left out. */
  String letters() {
    StringBuilder text = new StringBuilder();
    for (Glyph glyph : glyphs) {
      text.append(glyph.isSpace() ? "" : glyph.text());
    }
    return text.toString();
  }

  /** Where its words stand: letters with no gap between them that parts words. */
  List<Span> words() {
    List<Span> words = new ArrayList<>();
    float from = 0;
    float to = 0;
    boolean open = false;
    for (Glyph glyph : glyphs) {
      boolean space = glyph.isSpace();
      boolean apart = open && (space || glyph.x0() - to > WORD_GAP * size);
      if (apart) {
        words.add(new Span(from, to));
        open = false;
      }
      if (!space) {
        from = open ? from : glyph.x0();
        to = open ? Math.max(to, glyph.x1()) : glyph.x1();
        open = true;
      }
    }
    if (open) {
      words.add(new Span(from, to));
    }
    return words;
  }

  /** The parts of it left and right of a place at which no letter stands. */
  List<Run> splitAt(float x) {
    List<Glyph> before = new ArrayList<>();
    List<Glyph> after = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      ((glyph.x0() + glyph.x1()) / 2 < x ? before : after).add(glyph);
    }
    return List.of(of(before, baseline, size), of(after, baseline, size));
  }

  /** Is a letter of it set higher and smaller, as a note's mark is? */
  boolean isRaised(Glyph glyph) {
    return glyph.size() < 0.85f * size && baseline - glyph.baseline() > 0.12f * size;
  }

  /** Both as one, on this one's baseline. */
  Run with(Run other) {
    List<Glyph> all = new ArrayList<>(glyphs);
    all.addAll(other.glyphs);
    all.sort(Comparator.comparingDouble(Glyph::x0));
    return of(all, baseline, size);
  }
}
