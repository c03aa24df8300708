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

  private Redline() {}

  /** The runs that lead from one text to another. */
  static List<Run> between(String before, String after) {
    List<String> old = Words.split(before);
    List<String> fresh = Words.split(after);
    List<Run> runs = new ArrayList<>();
    if (old.size() + fresh.size() > MAX_WORDS) {
      add(runs, Fate.REMOVED, List.of(before));
      add(runs, Fate.ADDED, List.of(after));
      return runs;
    }
    DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<String>(), null, true)
        .getDeltas()
        .forEach(delta -> add(runs, delta));
    return runs;
  }

  private static void add(List<Run> runs, AbstractDelta<String> delta) {
    if (delta.getType() == DeltaType.EQUAL) {
      add(runs, Fate.SAME, delta.getSource().getLines());
      return;
    }
    add(runs, Fate.REMOVED, delta.getSource().getLines());
    add(runs, Fate.ADDED, delta.getTarget().getLines());
  }

  private static void add(List<Run> runs, Fate fate, List<String> words) {
    String text = String.join("", words);
    if (!text.isEmpty()) {
      runs.add(new Run(fate, text));
    }
  }
}
