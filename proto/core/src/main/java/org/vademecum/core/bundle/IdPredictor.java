package org.vademecum.core.bundle;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.vademecum.core.document.SectionKind;

/**
 * Guesses a section's id from the sections before, so that most ids cost nothing: an item follows
 * the last one of its level under the same section, or is that section's first; any other section
 * follows the last of its kind, its final decimal number raised by one. Notes stand in nobody's
 * way. One predictor an expression, fed in order.
 */
final class IdPredictor {
  private static final int MAX_DIGITS = 9;

  private final Map<SectionKind, String> last = new EnumMap<>(SectionKind.class);

  /**
   * By level, the id of the section that the next one may stand under or beside; empty for none.
   */
  private String[] open = {};

  /** The level of the last section that is no item. */
  private int level;

  /** The id that a section of some kind and level is expected to have next; empty for no guess. */
  String predict(SectionKind kind, int level) {
    return kind == SectionKind.ITEM ? item(level) : following(last.getOrDefault(kind, ""));
  }

  private String item(int at) {
    if (at > level && at < open.length && !open[at].isEmpty()) {
      return following(open[at]);
    }
    for (int above = Math.min(at, open.length) - 1; above >= 0; above--) {
      if (!open[above].isEmpty()) {
        return open[above] + ".i1";
      }
    }
    return "";
  }

  /** Tells the id that the section really has. */
  void accept(SectionKind kind, int at, String id) {
    last.put(kind, id);
    if (kind == SectionKind.NOTE) {
      return;
    }
    level = kind == SectionKind.ITEM ? level : at;
    int before = open.length;
    open = Arrays.copyOf(open, at + 1);
    Arrays.fill(open, Math.min(before, at), at, "");
    open[at] = id;
  }

  private static String following(String id) {
    int digits = id.length();
    while (digits > 0 && id.charAt(digits - 1) >= '0' && id.charAt(digits - 1) <= '9') {
      digits--;
    }
    int count = id.length() - digits;
    if (count == 0 || count > MAX_DIGITS) {
      return "";
    }
    return id.substring(0, digits) + (Long.parseLong(id.substring(digits)) + 1);
  }
}
