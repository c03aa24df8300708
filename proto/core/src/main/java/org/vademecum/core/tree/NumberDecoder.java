package org.vademecum.core.tree;

import java.util.HashMap;
import java.util.Map;

/** Turns coded numbers back into printed ones; see {@link NumberCoder}. */
public final class NumberDecoder {
  private final Map<String, PrintedNumber> last = new HashMap<>();

  /** The printed form of the next section's coded number. */
  public String printed(String coded) {
    String printed = isNext(coded) ? next(coded.substring(1)) : coded;
    PrintedNumber.parse(printed).ifPresent(number -> last.put(number.series(), number));
    return printed;
  }

  private static boolean isNext(String coded) {
    return !coded.isEmpty() && coded.charAt(0) == NumberCoder.MARK;
  }

  private String next(String series) {
    PrintedNumber before = last.get(series);
    if (before == null) {
      throw new MalformedNodeException("a number follows none of its series");
    }
    return before
        .next()
        .orElseThrow(() -> new MalformedNodeException("a series of numbers goes too far"));
  }
}
