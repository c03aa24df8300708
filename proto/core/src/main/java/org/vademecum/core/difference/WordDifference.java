package org.vademecum.core.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** Two texts compared word by word. */
public final class WordDifference {
  /** Words beyond which two texts are shown whole: comparing them would take too long. */
  private static final int MAX_WORDS = 8_000;

  /** What becomes of a run of text. */
  public enum Fate {
    SAME,
    REMOVED,
    ADDED
  }

  /** A run of text with one fate; without the added ones they give the old text. */
  public record Run(Fate fate, String text) {}

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder removed = new StringBuilder();
  private final StringBuilder added = new StringBuilder();

  private WordDifference() {}

  /** The runs that lead from one text to another. */
  public static List<Run> between(String before, String after) {
    List<String> old = Words.split(before);
    List<String> fresh = Words.split(after);
    if (old.size() + fresh.size() > MAX_WORDS) {
      return new WordDifference().removed(before).added(after).finish();
    }
    WordDifference redline = new WordDifference();
    DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<String>(), null, true)
        .getDeltas()
        .forEach(redline::add);
    return redline.finish();
  }

  private void add(AbstractDelta<String> delta) {
    String source = String.join("", delta.getSource().getLines());
    if (delta.getType() == DeltaType.EQUAL) {
      flush();
      runs.add(new Run(Fate.SAME, source));
    } else {
      removed(source).added(String.join("", delta.getTarget().getLines()));
    }
  }

  private WordDifference removed(String text) {
    removed.append(text);
    return this;
  }

  private WordDifference added(String text) {
    added.append(text);
    return this;
  }

  private List<Run> finish() {
    flush();
    return runs;
  }

  /** Between two runs that stay, what goes stands before what comes. */
  private void flush() {
    flush(Fate.REMOVED, removed);
    flush(Fate.ADDED, added);
  }

  private void flush(Fate fate, StringBuilder text) {
    if (text.length() > 0) {
      runs.add(new Run(fate, text.toString()));
      text.setLength(0);
    }
  }
}
