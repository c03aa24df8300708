package org.vademecum.server.ingest.masthead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.Masthead;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Form;

/** The lines of a masthead as they are read one after the other, and what they say together. */
final class MastheadZone {
  private final List<PlacedLine> lines;
  private final HeadSetting setting;
  private final Map<Integer, LineReading> readings = new TreeMap<>();
  private final StringBuilder head = new StringBuilder();
  private int lastRecognised = -1;

  MastheadZone(List<PlacedLine> lines) {
    this.lines = lines;
    this.setting = new HeadSetting(lines);
  }

  void add(int index, LineReading reading) {
    readings.put(index, reading);
    lastRecognised = reading.recognised() ? index : lastRecognised;
  }

  /** Does the last line that said a field say this one? */
  boolean lastSays(Field field) {
    return readings.getOrDefault(lastRecognised, LineReading.NOTHING).says(field);
  }

  /** The masthead when the document's title is known to begin at a line. */
  MastheadReading endAt(int index) {
    return isMasthead() ? reading(index) : none();
  }

  /** The masthead when nothing announces the title. */
  MastheadReading end() {
    return isMasthead() ? reading(afterHanging(afterAgendaTitle())) : none();
  }

  private boolean isMasthead() {
    long fields =
        readings.values().stream()
            .filter(LineReading::recognised)
            .flatMap(reading -> reading.values().keySet().stream())
            .distinct()
            .count();
    boolean named =
        readings.values().stream()
            .anyMatch(reading -> reading.recognised() && reading.says(Field.SYMBOL));
    return named || fields > 1;
  }

  private static MastheadReading none() {
    return new MastheadReading(Masthead.EMPTY, "", "", "", List.of(), 0);
  }

  /** Lines that hang left of the text belong to the masthead, whatever they say. */
  private int afterHanging(int from) {
    int end = from;
    for (int i = skipBlank(from); i < lines.size() && isRead(i) && setting.hangs(i); ) {
      end = i + 1;
      i = skipBlank(end);
    }
    return end;
  }

  /** The block after the agenda item is the item's title, unless nothing would be left as title. */
  private int afterAgendaTitle() {
    LineReading last = readings.getOrDefault(lastRecognised, LineReading.NOTHING);
    int end = lastRecognised + 1;
    if (!last.says(Field.AGENDA) || last.says(Field.AGENDA_TITLE)) {
      return end;
    }
    int begin = skipBlank(end);
    if (begin < lines.size() && setting.isTitle(begin, lastRecognised)) {
      return end;
    }
    int after = begin;
    while (after < lines.size() && !lines.get(after).line().isBlank() && isRead(after)) {
      after++;
      if (lines.get(begin).line().form() != Form.FREE) {
        break;
      }
    }
    return after > begin && titleFollows(skipBlank(after)) ? after : end;
  }

  private boolean titleFollows(int index) {
    boolean marked = index < lines.size() && lines.get(index).line().form() == Form.TITLE;
    return marked || isRead(index);
  }

  private boolean isRead(int index) {
    return readings.containsKey(index);
  }

  private int skipBlank(int from) {
    int i = from;
    while (i < lines.size() && (lines.get(i).line().isBlank() || lines.get(i).furniture())) {
      i++;
    }
    return i;
  }

  private MastheadReading reading(int end) {
    List<MastheadLine> out = new ArrayList<>();
    Map<Field, String> values = new EnumMap<>(Field.class);
    Part part = Part.HEAD;
    for (int i = 0; i < end; i++) {
      PlacedLine line = lines.get(i);
      if (line.furniture() || line.line().isBlank()) {
        continue;
      }
      LineReading reading = readings.getOrDefault(i, LineReading.NOTHING);
      part = part.after(reading);
      List<Field> fields = fields(line.text(), reading, part, values);
      out.add(
          new MastheadLine(line.line().raw().strip(), line.page(), line.line().number(), fields));
    }
    HeadWords.complete(values, head.toString());
    return new MastheadReading(
        masthead(values),
        value(values, Field.SYMBOL),
        value(values, Field.LANGUAGE),
        value(values, Field.ORIGINAL),
        out,
        end);
  }

  /** Before the distribution stand the organs, after the agenda item its title. */
  private enum Part {
    HEAD,
    DISTRIBUTED,
    AGENDA;

    Part after(LineReading reading) {
      if (reading.recognised() && reading.says(Field.AGENDA)) {
        return AGENDA;
      }
      boolean distributed = reading.recognised() && reading.says(Field.DISTRIBUTION);
      return this == HEAD && distributed ? DISTRIBUTED : this;
    }
  }

  private List<Field> fields(
      String text, LineReading reading, Part part, Map<Field, String> values) {
    if (reading.recognised()) {
      reading.values().forEach((field, value) -> put(values, field, value));
      return List.copyOf(reading.values().keySet());
    }
    Map.Entry<Field, String> split = splitValue(text, values);
    if (!split.getValue().isEmpty()) {
      values.put(split.getKey(), split.getValue());
      return List.of(split.getKey());
    }
    Field field =
        switch (part) {
          case HEAD -> Field.ORGAN;
          case DISTRIBUTED -> Field.OTHER;
          case AGENDA -> Field.AGENDA_TITLE;
        };
    if (field == Field.AGENDA_TITLE) {
      values.merge(field, text, (old, more) -> old + " " + more);
    } else if (field == Field.ORGAN) {
      head.append(head.isEmpty() ? "" : " ").append(text);
    }
    return List.of(field);
  }

  /** The kind of distribution on the line after its label. */
  private static Map.Entry<Field, String> splitValue(String text, Map<Field, String> values) {
    boolean waiting =
        values.containsKey(Field.DISTRIBUTION) && value(values, Field.DISTRIBUTION).isEmpty();
    return Map.entry(Field.DISTRIBUTION, waiting ? DistributionWords.kind(text) : "");
  }

  private static void put(Map<Field, String> values, Field field, String value) {
    boolean waitsForOriginal =
        field == Field.LANGUAGE
            && values.containsKey(Field.ORIGINAL)
            && value(values, Field.ORIGINAL).isEmpty();
    Field to = waitsForOriginal ? Field.ORIGINAL : field;
    values.merge(to, value, (old, more) -> old.isEmpty() ? more : old);
  }

  private static String value(Map<Field, String> values, Field field) {
    String value = values.get(field);
    return value == null ? "" : value;
  }

  private static Masthead masthead(Map<Field, String> values) {
    return new Masthead(
        value(values, Field.PUBLISHER),
        value(values, Field.ORGAN),
        value(values, Field.SESSION),
        value(values, Field.DISTRIBUTION),
        value(values, Field.DATE),
        "",
        agenda(value(values, Field.AGENDA), value(values, Field.AGENDA_TITLE)));
  }

  private static List<AgendaItem> agenda(String items, String title) {
    if (items.isEmpty()) {
      return List.of();
    }
    List<String> numbers = Arrays.asList(items.split(", ", -1));
    return numbers.stream()
        .map(number -> new AgendaItem(number, numbers.size() == 1 ? title : ""))
        .toList();
  }
}
