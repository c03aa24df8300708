package org.vademecum.server.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sets letters together to runs: by their baseline, parted where a gap is wider than any between
 * words; raised and lowered small letters go to the run beside them.
 */
final class Runs {
  /** Difference of baselines on one line, as a share of the type's size. */
  private static final float SAME_LINE = 0.2f;

  /** A gap wider than this, as a share of the type's size, is none between words. */
  private static final float GAP = 1.15f;

  /** How far from its word a note's mark may stand, as a share of the type's size. */
  private static final float BESIDE = 0.6f;

  private Runs() {}

  /** The runs of letters of one turn, from the top, and from the left on one line. */
  static List<Run> of(List<Glyph> glyphs) {
    List<Run> runs = new ArrayList<>();
    lines(withoutShadows(glyphs)).forEach(line -> split(line, runs));
    List<Run> attached = attach(runs);
    attached.sort(Comparator.comparingDouble(Run::baseline).thenComparingDouble(Run::left));
    return attached;
  }

  /** Programs that have no bold face paint a letter twice, hardly moved. */
  static List<Glyph> withoutShadows(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::baseline).thenComparingDouble(Glyph::x0));
    List<Glyph> kept = new ArrayList<>();
    for (Glyph glyph : sorted) {
      boolean shadow = false;
      for (int i = kept.size() - 1; i >= Math.max(0, kept.size() - 4) && !shadow; i--) {
        shadow = isShadow(kept.get(i), glyph);
      }
      if (!shadow) {
        kept.add(glyph);
      }
    }
    return kept;
  }

  private static boolean isShadow(Glyph known, Glyph glyph) {
    float near = 0.1f * glyph.size();
    return !glyph.isSpace()
        && known.text().equals(glyph.text())
        && Math.abs(known.x0() - glyph.x0()) < near
        && Math.abs(known.baseline() - glyph.baseline()) < near
        && Math.abs(known.size() - glyph.size()) < near;
  }

  private static List<List<Glyph>> lines(List<Glyph> sorted) {
    List<List<Glyph>> lines = new ArrayList<>();
    float baseline = 0;
    float size = 0;
    for (Glyph glyph : sorted) {
      float reach = SAME_LINE * Math.min(size, glyph.size());
      boolean same = !lines.isEmpty() && glyph.baseline() - baseline <= reach;
      if (!same) {
        lines.add(new ArrayList<>());
        baseline = glyph.baseline();
        size = glyph.size();
      }
      size = Math.max(size, glyph.size());
      lines.get(lines.size() - 1).add(glyph);
    }
    return lines;
  }

  private static void split(List<Glyph> line, List<Run> runs) {
    line.sort(Comparator.comparingDouble(Glyph::x0));
    List<Glyph> open = new ArrayList<>();
    float right = 0;
    float size = 0;
    for (Glyph glyph : line) {
      if (!glyph.isSpace()) {
        boolean gap = size > 0 && glyph.x0() - right > GAP * Math.max(size, glyph.size());
        if (gap) {
          runs.add(Run.of(open));
          open.clear();
        }
        right = gap || size == 0 ? glyph.x1() : Math.max(right, glyph.x1());
        size = glyph.size();
      }
      open.add(glyph);
    }
    if (!open.isEmpty()) {
      runs.add(Run.of(open));
    }
  }

  /** Small raised or lowered runs join the run that they stand in or beside. */
  private static List<Run> attach(List<Run> runs) {
    List<Run> out = new ArrayList<>(runs);
    for (int i = 0; i < out.size(); i++) {
      int host = host(i, out);
      if (host >= 0) {
        out.set(host, out.get(host).with(out.get(i)));
        out.remove(i--);
      }
    }
    return rejoin(out);
  }

  private static int host(int index, List<Run> runs) {
    Run small = runs.get(index);
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      float shift = run.baseline() - small.baseline();
      if (Math.abs(shift) > run.size()) {
        continue;
      }
      float reach = BESIDE * run.size();
      boolean smaller = small.size() < 0.85f * run.size();
      boolean level = shift < 0.75f * run.size() && shift > -0.35f * run.size() && shift != 0;
      boolean beside = small.left() < run.right() + reach && small.right() > run.left() - reach;
      if (smaller && level && beside && small.width() < run.width()) {
        return i;
      }
    }
    return -1;
  }

  /** Runs on one line that a raised letter had parted are one. */
  private static List<Run> rejoin(List<Run> runs) {
    List<Run> out = new ArrayList<>();
    for (Row row : Row.of(runs)) {
      int first = out.size();
      for (Run run : row.runs()) {
        int last = out.size() - 1;
        if (last >= first && isOneWith(out.get(last), run)) {
          out.set(last, out.get(last).with(run));
        } else {
          out.add(run);
        }
      }
    }
    return out;
  }

  private static boolean isOneWith(Run left, Run right) {
    boolean line = Math.abs(left.baseline() - right.baseline()) <= SAME_LINE * left.size();
    return line && right.left() - left.right() <= GAP * Math.max(left.size(), right.size());
  }
}
