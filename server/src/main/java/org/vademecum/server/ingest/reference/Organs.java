package org.vademecum.server.ingest.reference;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.server.ingest.language.LanguageData;

/** The organs that adopt resolutions, by the beginning of their symbols: A, S, E, A/HRC, T. */
final class Organs {
  private static final int BEFORE = 40;

  private final Map<String, Pattern> patterns = new TreeMap<>();

  Organs(LanguageData data) {
    for (String key : data.keysUnder("organ.")) {
      patterns.put(key, data.literally("organ." + key));
    }
  }

  /**
   * The organ named nearest to a place, looking a little before it and some way after; or empty.
   */
  String near(String text, int start, int end, int after) {
    String nearest = "";
    int best = Integer.MAX_VALUE;
    int stop = text.indexOf(". ", end);
    int until = Math.min(stop < 0 ? text.length() : stop, end + after);
    for (Map.Entry<String, Pattern> organ : patterns.entrySet()) {
      int distance =
          Math.min(
              before(organ.getValue(), text, start),
              after(organ.getValue(), text, end, Math.max(end, until)));
      if (distance < best) {
        best = distance;
        nearest = organ.getKey();
      }
    }
    return nearest;
  }

  private static int before(Pattern pattern, String text, int start) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(Math.max(0, start - BEFORE), start);
    int distance = Integer.MAX_VALUE;
    while (matcher.find()) {
      distance = start - matcher.end();
    }
    return distance;
  }

  private static int after(Pattern pattern, String text, int end, int until) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(end, until);
    return matcher.find() ? matcher.start() - end : Integer.MAX_VALUE;
  }
}
