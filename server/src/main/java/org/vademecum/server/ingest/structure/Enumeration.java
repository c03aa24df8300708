package org.vademecum.server.ingest.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells an item of a list from a letter or number within a sentence that a line happens to begin
 * with: the one before it, or after it, then stands within the running text as well.
 */
final class Enumeration {
  private static final Pattern CONJUNCTION = Pattern.compile("[,;،؛] \\p{L}{1,4}$");

  /** What stands before an item within a sentence: a stop of some sort, perhaps "and". */
  private static final Pattern BEFORE = Pattern.compile("[,;:،؛：；，、] ?(?:\\p{L}{1,4} )?$");

  /** {@code (a)}, {@code a)}, {@code 1)} */
  private static final Pattern ITEM = Pattern.compile("[(（]|[\\p{L}\\p{Nd}]{1,2}\\)");

  /** An enumeration within a sentence is not longer, in characters. */
  private static final int REACH = 4000;

  private Enumeration() {}

  /** After "(c) …; and" comes "(d)". */
  static boolean isNextItem(@Nullable Block open, Marker marker) {
    return open != null
        && open.marker().type() == marker.type()
        && open.marker().value() == marker.value() - 1
        && CONJUNCTION.matcher(end(open)).find();
  }

  /**
   * Does the label before it stand in the sentence that the line may go on with?
   *
   * @param behindStop whether it has to stand behind a stop there
   */
  static boolean goesOnWithin(@Nullable Block open, Marker marker, boolean behindStop) {
    return open != null
        && isLetter(marker)
        && marker.value() > 1
        && open.marker().type() != marker.type()
        && stands(dressed(marker, -1), end(open), behindStop);
  }

  /**
   * Is it the first of a series within the sentence?
   *
   * @param line that it begins
   * @param next the lines that follow without a blank
   */
  static boolean beginsWithin(Marker marker, String line, List<String> next) {
    return isLetter(marker)
        && marker.value() == 1
        && stands(dressed(marker, 1), running(line, next), true);
  }

  /**
   * Is it the first of a series whose next item begins a line soon after?
   *
   * @param next the lines that follow without a blank
   */
  static boolean goesOnBelow(Marker marker, List<String> next) {
    return isLetter(marker)
        && marker.value() == 1
        && next.stream().anyMatch(line -> line.startsWith(dressed(marker, 1) + " "));
  }

  /** One letter or digit, the next of which is known. */
  private static boolean isLetter(Marker marker) {
    String label = marker.label();
    boolean item = marker.type() == Marker.Type.LETTER || marker.type() == Marker.Type.NUMBER;
    return item && label.length() == 1 && Character.isLetterOrDigit(label.charAt(0));
  }

  private static String end(Block open) {
    CharSequence text = open.chars();
    return text.subSequence(Math.max(0, text.length() - REACH), text.length()).toString();
  }

  /** The text from the line on, as far as it goes on with no other item at a line's beginning. */
  private static String running(String text, List<String> next) {
    return text
        + " "
        + String.join(
            " ", next.stream().takeWhile(line -> !ITEM.matcher(line).lookingAt()).toList());
  }

  /** The label some places on, as printed. */
  private static String dressed(Marker marker, int places) {
    String other = Character.toString(marker.label().charAt(0) + places);
    return marker.printed().replace(marker.label(), other);
  }

  private static boolean stands(String label, String text, boolean behindStop) {
    int at = text.indexOf(" " + label + " ");
    while (at >= 0 && behindStop && !BEFORE.matcher(text.substring(0, at + 1)).find()) {
      at = text.indexOf(" " + label + " ", at + 1);
    }
    return at >= 0;
  }
}
