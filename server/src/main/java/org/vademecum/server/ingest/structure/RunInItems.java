package org.vademecum.server.ingest.structure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells an item of a list from a letter within a sentence that a line happens to begin with: the
 * letter before it, or after it, then stands within the running text as well.
 */
final class RunInItems {
  private RunInItems() {}

  /**
   * Is the label one of a series within the sentence?
   *
   * @param open the block that the line may go on with
   * @param text the line
   * @param next the lines that follow without a blank
   */
  static boolean isRunIn(Marker marker, Block open, String text, List<String> next) {
    String label = marker.label();
    boolean single = label.length() == 1 && Character.isLetterOrDigit(label.charAt(0));
    if (!marker.type().isItem() || marker.type() == Marker.Type.ROMAN || !single) {
      return false;
    }
    boolean first = marker.value() == 1;
    if (!first && open.marker().type() != marker.type()) {
      return within(open.text(), dressed(marker, label.charAt(0) - 1), "");
    }
    return first && within(running(text, next), dressed(marker, label.charAt(0) + 1), "[,;،؛，；、] ");
  }

  /** The text from the line on, as far as it goes on with no other item at a line's beginning. */
  private static String running(String text, List<String> next) {
    return text
        + " "
        + String.join(" ", next.stream().takeWhile(line -> !line.startsWith("(")).toList());
  }

  private static String dressed(Marker marker, int label) {
    return marker.printed().replace(marker.label(), Character.toString(label));
  }

  private static boolean within(String text, String label, String before) {
    String word = before.isEmpty() ? " " : before + "(?:\\p{L}{1,4} )?";
    return Pattern.compile(word + Pattern.quote(label) + " ").matcher(text).find();
  }
}
