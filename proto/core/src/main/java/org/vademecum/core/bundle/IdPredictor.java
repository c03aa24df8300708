package org.vademecum.core.bundle;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vademecum.core.document.SectionKind;

/**
 * Guesses a section's id from the sections before, so that most ids cost nothing in a bundle: an
 * item after something else is its first item; any other section follows the last of its kind, its
 * final decimal number raised by one. One predictor an expression, fed in order.
 */
final class IdPredictor {
  private static final int MAX_DIGITS = 9;

  private final Map<SectionKind, String> last = new EnumMap<>(SectionKind.class);
  private @Nullable SectionKind kindBefore;

  /** The id that a section of some kind is expected to have next; empty for no guess. */
  String predict(SectionKind kind) {
    SectionKind before = kindBefore;
    if (kind == SectionKind.ITEM && before != null && before != SectionKind.ITEM) {
      return last.getOrDefault(before, "") + ".i1";
    }
    String id = last.get(kind);
    return id == null ? "" : following(id);
  }

  /** Tells the id that the section really has. */
  void accept(SectionKind kind, String id) {
    last.put(kind, id);
    kindBefore = kind;
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
