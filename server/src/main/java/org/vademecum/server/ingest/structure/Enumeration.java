package org.vademecum.server.ingest.structure;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges whether a letter or number at a line's begin goes on with letters before it. */
final class Enumeration {
  private static final Pattern CONJUNCTION = Pattern.compile("[,;،؛] \\p{L}{1,4}$");
  private static final Pattern WITHIN = Pattern.compile("[:;,؛،：；，] ?(?:\\p{L}{1,4} )?$");

  private Enumeration() {}

  /** After "(c) …; and" comes "(d)". */
  static boolean isNextItem(@Nullable Block open, Marker marker) {
    return open != null
        && isBefore(open.marker(), marker)
        && CONJUNCTION.matcher(open.chars()).find();
  }

  /** Within a sentence that has "(a)" comes "(b)", wherever the line ends. */
  static boolean goesOnWithin(@Nullable Block open, Marker marker) {
    if (open == null || marker.value() < 2 || open.marker().type() == marker.type()) {
      return false;
    }
    int digit = marker.printed().indexOf(marker.label());
    String before = before(marker);
    if (digit < 0 || before.isEmpty()) {
      return false;
    }
    String printed = marker.printed().replace(marker.label(), before);
    int at = open.text().indexOf(" " + printed + " ");
    return at >= 0 && WITHIN.matcher(open.text().substring(0, at + 1)).find();
  }

  private static boolean isBefore(Marker before, Marker marker) {
    return before.type() == marker.type() && before.value() == marker.value() - 1;
  }

  private static String before(Marker marker) {
    return switch (marker.type()) {
      case LETTER ->
          marker.label().length() == 1 ? String.valueOf((char) (marker.label().charAt(0) - 1)) : "";
      case NUMBER -> String.valueOf(marker.value() - 1);
      default -> "";
    };
  }
}
