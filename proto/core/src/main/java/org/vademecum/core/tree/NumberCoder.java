package org.vademecum.core.tree;

import java.util.HashMap;
import java.util.Map;

/**
 * Codes printed numbers so that renumbering costs nothing: a number that follows the last one of
 * its series is coded as "the next". One coder an expression, fed in order; {@link NumberDecoder}
 * undoes it.
 *
 * <p>The coded form of a following number is {@link #MARK}, the style, the prefix, {@link #MARK},
 * the suffix; any other number stands for itself.
 */
public final class NumberCoder {
  /** Begins a coded number; it cannot occur in a printed one. */
  static final char MARK = '\u0001';

  private final Map<String, PrintedNumber> last = new HashMap<>();

  /** The coded form of the next section's printed number. */
  public String code(String printed) {
    if (printed.indexOf(MARK) >= 0) {
      throw new IllegalArgumentException("a printed number has a control character");
    }
    return PrintedNumber.parse(printed).map(number -> code(printed, number)).orElse(printed);
  }

  private String code(String printed, PrintedNumber number) {
    PrintedNumber before = last.put(number.series(), number);
    boolean follows = before != null && before.next().filter(printed::equals).isPresent();
    return follows ? MARK + number.series() : printed;
  }
}
