package org.vademecum.server.ingest.furniture;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.server.ingest.source.SourceLine;

/**
 * Counts the pages of text without form feeds by its furniture. Where a printed number shows that
 * the end of an earlier page left no furniture, the headings of annexes begin the missing pages.
 */
final class PageCounter {
  /** A printed number further ahead than this is no page number. */
  private static final int MAX_JUMP = 30;

  private final List<SourceLine> lines;
  private final Shape[] shapes;
  private final PartStarts partStarts;
  private final int[] pages;

  PageCounter(List<SourceLine> lines, Shape[] shapes, PartStarts partStarts) {
    this.lines = lines;
    this.shapes = shapes;
    this.partStarts = partStarts;
    this.pages = new int[lines.size()];
  }

  int[] count(List<Runs.Run> breaks) {
    int page = 1;
    int from = 0;
    for (Runs.Run run : breaks) {
      int ended = ended(run, page);
      fill(from, run.first(), page, ended);
      int next = Math.max(run.nextPage(), ended + 1);
      for (int i = run.first(); i <= run.last(); i++) {
        pages[i] = shapes[i].isHead() ? next : ended;
      }
      page = next;
      from = run.last() + 1;
    }
    fill(from, lines.size(), page, page);
    return pages;
  }

  private static int ended(Runs.Run run, int page) {
    int printed = run.page() > 0 ? run.page() : run.nextPage() - 1;
    return printed > page && printed <= page + MAX_JUMP ? printed : page;
  }

  private void fill(int from, int to, int page, int lastPage) {
    List<Integer> starts = new ArrayList<>();
    for (int i = from + 1; i < to && page < lastPage; i++) {
      if (partStarts.isStart(lines, i)) {
        starts.add(i);
      }
    }
    int missing = lastPage - page;
    int skip = Math.max(0, starts.size() - missing);
    int now = page;
    int next = skip;
    for (int i = from; i < to; i++) {
      if (next < starts.size() && starts.get(next) == i) {
        now++;
        next++;
      }
      pages[i] = now;
    }
  }
}
