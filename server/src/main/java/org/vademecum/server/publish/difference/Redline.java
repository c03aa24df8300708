package org.vademecum.server.publish.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.vademecum.server.publish.difference.SectionChange.Fate;
import org.vademecum.server.publish.difference.SectionChange.Run;

/** Two texts compared word by word. */
final class Redline {
  /** Words beyond which two texts are shown whole: comparing them would take too long. */
  private static final int MAX_WORDS = 8_000;

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder removed = new StringBuilder();
  private final StringBuilder added = new StringBuilder();

  private Redline() {}

  /** The runs that lead from one text to another. */
  static List<Run> between(String before, String after) {
    List<String> old = Words.split(before);
    List<String> fresh = Words.split(after);
    if (old.size() + fresh.size() > MAX_WORDS) {
      return new Redline().removed(before).added(after).finish();
    }
    Redline redline = new Redline();
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

  private Redline removed(String text) {
    removed.append(text);
    return this;
  }

  private Redline added(String text) {
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
