package org.vademecum.server.ingest.masthead;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import org.vademecum.server.ingest.language.FastPattern;
import org.vademecum.server.ingest.reference.SymbolGrammar;
import org.vademecum.server.ingest.source.Glyphs;

/** A line out of which fields are read: what is read becomes blank, and the rest tells the more. */
final class Line {
  /** Longest name of a publisher, in characters. */
  private static final int MAX_NAME = 60;

  private final StringBuilder rest;
  private final int letters;
  private String asText;
  private final Map<Field, String> values = new EnumMap<>(Field.class);

  Line(String text) {
    this.rest = new StringBuilder(text);
    this.asText = text;
    this.letters = letters();
    for (SymbolGrammar.Found found : SymbolGrammar.findAll(text)) {
      take(Field.SYMBOL, found.symbol(), found.start(), found.end());
    }
  }

  String rest() {
    return asText;
  }

  /** Is nothing left to read? */
  boolean isRead() {
    for (int i = 0; i < rest.length(); i++) {
      if (Character.isLetterOrDigit(rest.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  void take(Field field, FastPattern pattern) {
    Matcher matcher = pattern.findIn(rest());
    if (matcher != null) {
      take(field, matcher.group(), matcher.start(), matcher.end());
    }
  }

  /** Takes a value, unless the line said another before. */
  void take(Field field, String value, int start, int end) {
    values.merge(field, value, (old, other) -> old.isEmpty() ? other : old);
    for (int i = start; i < end; i++) {
      rest.setCharAt(i, ' ');
    }
    asText = rest.toString();
  }

  /** Hardly a quarter of the letters may be left over; a title after the agenda item is no rest. */
  LineReading reading() {
    takeAgendaTitle();
    takeUnknownPublisher();
    boolean recognised = !values.isEmpty() && letters() * 4 <= Math.max(letters, 4);
    return new LineReading(values, recognised);
  }

  /**
   * "International Field Council VDM/2026/1": who stands before nothing but the symbol issued it.
   */
  private void takeUnknownPublisher() {
    String name = rest.toString().strip();
    boolean ending = rest.length() > name.length() && rest.toString().startsWith(name);
    boolean only = values.size() == 1 && values.containsKey(Field.SYMBOL);
    if (only && ending && name.length() < MAX_NAME && isName(name)) {
      values.put(Field.PUBLISHER, name);
      rest.setLength(0);
    }
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && Character.isLetter(name.charAt(0))
        && !Character.isLowerCase(name.charAt(0))
        && Character.isLetter(name.charAt(name.length() - 1));
  }

  private void takeAgendaTitle() {
    String title = rest.toString().strip();
    boolean atEnd = rest.length() - rest.toString().stripTrailing().length() == 0;
    boolean begins = !rest.isEmpty() && rest.charAt(0) == ' ' && rest.indexOf(title) > 0;
    if (values.containsKey(Field.AGENDA) && atEnd && begins && letters() > 3 && isOnePiece(title)) {
      values.put(Field.AGENDA_TITLE, title.replaceFirst("^[:：*. ]+", ""));
      rest.setLength(0);
    }
  }

  private static boolean isOnePiece(String title) {
    return !title.contains("  ");
  }

  private int letters() {
    int letters = 0;
    for (int i = 0; i < rest.length(); i++) {
      letters += Glyphs.isLetter(rest.charAt(i)) ? 1 : 0;
    }
    return letters;
  }
}
