package org.vademecum.server.ingest.structure;

import org.vademecum.server.ingest.language.Dates;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.source.Glyphs;

/** Lines that are a date, or begin with one, in one language. */
final class Datelines {
  private static final FastPattern PLACE =
      FastPattern.of("\\p{L}[\\p{L} .'’-]{1,24}[,،，] (?:\\p{L}{1,3} )?");

  /** Longest date with its place or meeting, in characters. */
  private static final int LONGEST = 40;

  private final Dates dates;
  private final FastPattern docket;

  Datelines(LanguageData data) {
    this.dates = new Dates(data);
    this.docket = FastPattern.of(LanguageData.compile(Phrases.orNever(data.value("docket"))));
  }

  /** A date or a meeting alone, or a note in square brackets. */
  boolean isDocket(String text) {
    boolean bracketed = text.startsWith("[") || text.startsWith("［");
    return bracketed
        || (text.length() < LONGEST && docket.is(text))
        || (text.length() < LONGEST
            && dates.find(text).filter(found -> isAllOf(text, found)).isPresent());
  }

  /** "19 August 2021: …": an entry of a list of events, each with its date. */
  boolean isDatedEntry(String text) {
    int colon = text.indexOf(text.indexOf('：') < 0 ? ':' : '：');
    return colon > 0
        && colon < LONGEST
        && Glyphs.hasDigit(text.substring(0, colon))
        && dates
            .find(text.substring(0, colon))
            .filter(found -> found.start() == 0 && colon - found.end() < 6)
            .isPresent();
  }

  /** Hardly more than a date, or a place and a date. */
  private static boolean isAllOf(String text, Dates.Found found) {
    int most = Glyphs.isIdeographic(text.charAt(text.length() - 1)) ? 2 : 6;
    boolean ends = text.length() - found.end() < 3;
    boolean place = PLACE.matcher(text.substring(0, found.start())).matches();
    return found.end() - found.start() + most >= text.length() || (ends && place);
  }
}
