package org.vademecum.server.ingest.masthead;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one line says of the document.
 *
 * @param values by field
 * @param recognised whether it says hardly anything else, so that it is part of a masthead
 */
record LineReading(Map<Field, String> values, boolean recognised) {
  static final LineReading NOTHING = new LineReading(new EnumMap<>(Field.class), false);

  /** A line that is certainly of the masthead, and says no other field. */
  static LineReading other(String text) {
    return new LineReading(new EnumMap<>(Map.of(Field.OTHER, text)), true);
  }

  boolean saysOnly(Field field) {
    return values.size() == 1 && says(field);
  }

  boolean says(Field field) {
    return values.containsKey(field);
  }
}
