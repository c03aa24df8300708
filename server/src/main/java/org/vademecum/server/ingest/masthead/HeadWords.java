package org.vademecum.server.ingest.masthead;

import java.util.Map;
import java.util.regex.Matcher;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.Languages;

/** What the lines at the head of a masthead say that alone say no field: names split over lines. */
final class HeadWords {
  private HeadWords() {}

  /** Fills publisher and organ from those lines, joined, where no single line said them. */
  static void complete(Map<Field, String> values, String head) {
    String rest = head;
    for (LanguageData data : Languages.installed().all()) {
      Matcher matcher = data.literally("publisher").matcher(rest);
      if (!values.containsKey(Field.PUBLISHER) && matcher.find()) {
        values.put(Field.PUBLISHER, matcher.group());
        rest = rest.substring(0, matcher.start()) + rest.substring(matcher.end());
      }
    }
    String organ = rest.strip();
    if (organ.length() > 1) {
      values.putIfAbsent(Field.ORGAN, organ);
    }
  }
}
