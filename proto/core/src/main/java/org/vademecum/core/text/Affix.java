package org.vademecum.core.text;

/**
 * A prefix or suffix.
 *
 * @param text what is taken off
 * @param replacement what takes its place
 * @param minStem how many UTF-16 code units must remain, without the replacement
 */
record Affix(String text, String replacement, int minStem) {

  /** Reads {@code ies>y}, or {@code s} for what is only taken off. */
  static Affix parse(String entry, int minStem) {
    int arrow = entry.indexOf('>');
    return arrow < 0
        ? new Affix(entry, "", minStem)
        : new Affix(entry.substring(0, arrow), entry.substring(arrow + 1), minStem);
  }

  boolean leavesEnoughOf(String word) {
    return word.length() - text.length() >= minStem;
  }
}
