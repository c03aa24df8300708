package org.vademecum.server.ingest.masthead;

import java.util.List;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.Languages;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;

/**
 * Finds where the masthead ends and reads its fields. It ends before the title: where a letter or a
 * resolution is announced, else after the last line that says a field and the agenda item's title.
 */
public final class MastheadReader {
  /** Lines with text within which a masthead ends. */
  private static final int ZONE = 70;

  /** Lines that say no field within which another such line still belongs to it. */
  private static final int GAP = 10;

  /** Lines that say no field within which a letter may still be announced. */
  private static final int LETTER_GAP = 40;

  private static final int LONG = 160;

  private static final FastPattern NUMBERED =
      FastPattern.of("(?:[0-9]{1,3}|[IVX]{1,4})[.)] .*|1\\.");

  private final List<LanguageData> languages;
  private final List<FieldReader> readers;

  /**
   * @param text language of the text, whose words are tried first
   */
  public MastheadReader(Languages languages, LanguageData text) {
    this.languages =
        languages.all().stream().sorted((a, b) -> Boolean.compare(b == text, a == text)).toList();
    this.readers = this.languages.stream().map(FieldReader::new).toList();
  }

  /** Reads the masthead of a document; its end is 0 when there is none. */
  public MastheadReading read(List<PlacedLine> lines) {
    MastheadZone zone = new MastheadZone(lines);
    int seen = 0;
    int gap = 0;
    boolean open = true;
    for (int i = 0; i < lines.size() && seen < ZONE && gap < LETTER_GAP; i++) {
      PlacedLine line = lines.get(i);
      if (line.furniture() || line.line().isBlank()) {
        continue;
      }
      seen++;
      if (announcesWork(line.text())) {
        return zone.endAt(i);
      }
      LineReading reading = readField(line, zone.lastSays(Field.SESSION));
      open &= gap < GAP && !(seen > 1 && isByline(line.text()) && !reading.recognised());
      if (isBody(line, reading)) {
        break;
      }
      gap = reading.recognised() ? 0 : gap + 1;
      if (open) {
        zone.add(i, reading);
      }
    }
    return zone.end();
  }

  private boolean announcesWork(String text) {
    return !Character.isLowerCase(text.charAt(0))
        && languages.stream()
            .anyMatch(
                data ->
                    data.begins("kind.letter", text)
                        || data.begins("kind.note-verbale", text)
                        || data.begins("kind.resolution", text));
  }

  private boolean isByline(String text) {
    return languages.stream().anyMatch(data -> data.begins("byline", text));
  }

  private LineReading readField(PlacedLine line, boolean afterSession) {
    String text = line.text();
    if (text.length() > LONG) {
      return LineReading.NOTHING;
    }
    Line fields = new Line(text);
    for (int i = 0; i < readers.size() && !fields.isRead(); i++) {
      readers.get(i).read(fields);
    }
    LineReading reading = fields.reading();
    if (reading.recognised() && reading.saysOnly(Field.ORGAN) && isEnacting(text)) {
      return LineReading.NOTHING;
    }
    boolean place = afterSession && !reading.recognised() && isPlaceAndTime(text);
    return place ? LineReading.other(text) : reading;
  }

  /** "The Security Council," begins a resolution. */
  private static boolean isEnacting(String text) {
    return ",，،".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** "New York, 17 February–14 March 2025" */
  private boolean isPlaceAndTime(String text) {
    return text.length() < 100
        && Glyphs.hasDigit(text)
        && !Glyphs.endsSentence(text)
        && readers.stream().anyMatch(reader -> reader.namesMonth(text));
  }

  private static boolean isBody(PlacedLine line, LineReading reading) {
    if (reading.recognised()) {
      return false;
    }
    String text = line.text();
    Form form = line.line().form();
    boolean numbered = NUMBERED.is(text);
    boolean sentence = text.length() > 40 && text.endsWith(".");
    boolean marked = form != Form.FREE && form != Form.PARAGRAPH;
    return numbered || sentence || marked || text.length() > LONG;
  }
}
