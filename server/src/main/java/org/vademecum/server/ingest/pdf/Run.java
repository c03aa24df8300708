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
 */
record Run(List<Glyph> glyphs, float baseline, float size) {

  static Run of(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::x0));
    Glyph main = main(sorted);
    return new Run(List.copyOf(sorted), main.baseline(), main.size());
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

  float left() {
    return glyphs.stream().filter(glyph -> !glyph.isSpace()).findFirst().orElse(glyphs.get(0)).x0();
  }

  float right() {
    float right = -Float.MAX_VALUE;
    for (Glyph glyph : glyphs) {
      right = glyph.isSpace() ? right : Math.max(right, glyph.x1());
    }
    return right > -Float.MAX_VALUE ? right : glyphs.get(glyphs.size() - 1).x1();
  }

  float width() {
    return right() - left();
  }

  int turn() {
    return glyphs.get(0).turn();
  }

  boolean isBlank() {
    return glyphs.stream().allMatch(Glyph::isSpace);
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

  /** Is a letter of it set higher and smaller, as a note's mark is? */
  boolean isRaised(Glyph glyph) {
    return glyph.size() < 0.85f * size && baseline - glyph.baseline() > 0.12f * size;
  }

  /** Both as one, on this one's baseline. */
  Run with(Run other) {
    List<Glyph> all = new ArrayList<>(glyphs);
    all.addAll(other.glyphs);
    all.sort(Comparator.comparingDouble(Glyph::x0));
    return new Run(List.copyOf(all), baseline, size);
  }
}
