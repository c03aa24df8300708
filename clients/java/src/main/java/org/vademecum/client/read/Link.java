package org.vademecum.client.read;

import org.vademecum.core.document.Language;
import org.vademecum.core.document.Symbol;

/** Where a reference leads, as far as the device knows. */
public sealed interface Link {

  /**
   * It is on the device.
   *
   * @param symbol of the work as it is here; a double symbol for one that refers to its half
   * @param language in which it is here: that of the text where there is one
   * @param section id of the section, or empty for the whole work
   */
  record Here(Symbol symbol, Language language, String section) implements Link {}

  /**
   * Its publisher has taken it away.
   *
   * @param target as the reference names it: a symbol, perhaps with {@code #section}
   * @param reason in the publisher's words
   */
  record Gone(String target, String reason) implements Link {}

  /**
   * It is not on the device.
   *
   * @param target as the reference names it: a symbol, perhaps with {@code #section}
   */
  record Absent(String target) implements Link {}
}
